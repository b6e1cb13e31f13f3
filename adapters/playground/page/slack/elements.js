// Buttons, and the question that some of them ask before they are pressed.
import { inSlack } from "../live.js";
import { h } from "../view.js";
import { flush } from "./fields.js";
import { textObject } from "./mrkdwn.js";

/** `where`: `{ view }` or `{ message: { channel, ts } }`, and the block it stands in. */
export function button(element, where) {
  const { text, style, accessibility_label: spoken, confirm: question, url } = element;
  if (element.type !== "button") return h("span", { class: "b-context" }, `(${element.type})`);
  return h(
    "button",
    {
      type: "button",
      class: `s-button ${style ?? ""}`,
      "aria-label": spoken,
      "data-action": element.action_id,
      onClick: async () => {
        if (question && !window.confirm(`${question.title.text}\n\n${question.text.text}`)) return;
        if (url) window.open(url, "_blank", "noreferrer");
        await press(element, where);
      },
    },
    textObject(text),
  );
}

export async function press(element, { block, view, message }) {
  if (view === "top") await flush();
  const value = element.value === undefined ? {} : { value: element.value };
  const on = { ...(view ? { view } : {}), ...(message ? { message } : {}) };
  return inSlack({ do: "click", blockId: block.block_id, actionId: element.action_id, ...value, ...on });
}
