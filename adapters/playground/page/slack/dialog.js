// The modal on top of Slack's stack, as a real dialog: it keeps the focus, and Escape closes it.
import { inSlack, page } from "../live.js";
import { sceneStrip } from "../scene/strip.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { blocks } from "./blocks.js";
import { withEmoji } from "./emoji.js";
import { flush } from "./fields.js";
import { unescaped } from "./mrkdwn.js";

export function slackDialog() {
  const view = page.seen?.slack.views.at(-1);
  if (!view) return undefined;
  return h(
    "dialog",
    {
      class: "modal slack",
      key: `slack-${view.id}`,
      "aria-labelledby": "slack-modal-title",
      after: openOnce,
      onCancel: (event) => {
        event.preventDefault();
        close();
      },
    },
    h(
      "form",
      {
        novalidate: true,
        onSubmit: (event) => {
          event.preventDefault();
          submit();
        },
      },
      header(view),
      h(
        "div",
        { class: "fields", tabindex: "-1" },
        view.trouble ? h("p", { class: "error", role: "alert" }, view.trouble) : undefined,
        blocks(view.blocks, { view: "top", seen: view }),
      ),
      footer(view),
    ),
    sceneStrip(),
  );
}

function header({ title }) {
  const label = say("close");
  return h(
    "header",
    {},
    h("h2", { id: "slack-modal-title" }, withEmoji(unescaped(title))),
    h("button", { type: "button", class: "icon", "aria-label": label, title: label, onClick: () => close(true) }, "✕"),
  );
}

function footer(view) {
  return h(
    "footer",
    {},
    h("button", { type: "button", class: "s-button", onClick: () => close() }, view.close ?? say("cancel")),
    view.submit
      ? h("button", { type: "submit", class: "s-button primary", "data-submit": true }, view.submit)
      : undefined,
  );
}

/** Fields that are wrong come into sight, the first of them with the focus. */
export async function submit() {
  await flush();
  await inSlack({ do: "submit" });
  toTheMistake(performance.now() + longest);
}

/** What is wrong is drawn when it is heard of, which may take a while: ms. */
const longest = 3000;

function toTheMistake(until) {
  const field = document.querySelector("dialog.slack .wrong :is(input, select, textarea)");
  if (field) field.focus();
  else if (page.seen.slack.views.length > 0 && performance.now() < until)
    requestAnimationFrame(() => toTheMistake(until));
}

function close(all = false) {
  return inSlack({ do: "close", all });
}

/** Its first field takes the focus; when it goes, the browser gives the focus back to where it was. */
export function openOnce(node) {
  if (node.open || !node.isConnected) return;
  node.showModal();
  node.querySelector(".fields :is(input, select, textarea):not([type=hidden])")?.focus();
}
