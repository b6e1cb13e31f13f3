// Slack's window: the sidebar, a channel or the app's own place, and a thread beside it.
import { changed, inSlack, page } from "../live.js";
import { offers } from "../offers.js";
import { byDay, composer, keepAtEnd } from "../parts.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { appPlace } from "./app.js";
import { atOf, message } from "./message.js";
import { sidebar } from "./sidebar.js";

export function slackWindow() {
  const { slack } = page.seen;
  const place = slack.channels.find(({ id }) => id === page.slack.place);
  const thread = place?.messages.find(({ ts }) => ts === page.slack.thread);
  return h(
    "section",
    { class: `window slack ${thread ? "with-thread" : ""}`, id: "slack", "aria-label": "Slack" },
    sidebar(slack),
    place && place.kind !== "dm" ? channel(place) : appPlace(slack, conversation),
    thread ? threadPane(place, thread) : undefined,
  );
}

function channel(place) {
  const { app } = page.seen;
  return h(
    "div",
    { class: "main", key: place.id },
    h("header", { class: "place" }, h("h3", {}, `# ${place.name}`)),
    conversation(place, `#${place.name}`, place.botIsMember ? undefined : say("notHere", { app })),
  );
}

/** The messages of a channel, and where one writes. */
function conversation(place, name, notice) {
  const { messages } = place;
  const send = (text) => inSlack({ do: "write", channel: place.id, text });
  return [
    h(
      "div",
      {
        class: "log",
        role: "log",
        "aria-label": name,
        tabindex: "0",
        key: `log-${place.id}`,
        after: keepAtEnd(messages.length),
      },
      messages.length === 0 ? h("p", { class: "nothing" }, say("empty"), " ", say("tryIt")) : undefined,
      byDay(messages, atOf, (one) => message(one)),
      notice ? undefined : offers(messages, send),
    ),
    notice ? h("p", { class: "notice" }, notice) : undefined,
    composer({
      key: `slack-${place.id}`,
      label: say("writeLabel", { place: name }),
      placeholder: say("write", { place: name }),
      send,
      before: h(
        "button",
        {
          type: "button",
          class: "bolt",
          "aria-label": say("shortcut"),
          title: say("shortcut"),
          onClick: () => inSlack({ do: "shortcut" }),
        },
        "⚡",
      ),
    }),
  ];
}

function threadPane(place, root) {
  const close = () => {
    page.slack.thread = undefined;
    changed();
  };
  return h(
    "aside",
    { class: "thread", key: `thread-${root.ts}`, "aria-label": say("thread") },
    h(
      "header",
      { class: "place" },
      h("h3", {}, say("thread")),
      h(
        "button",
        { type: "button", class: "icon", "aria-label": say("close"), title: say("close"), onClick: close },
        "✕",
      ),
    ),
    h(
      "div",
      { class: "log", role: "log", "aria-label": say("thread"), tabindex: "0", after: keepAtEnd(root.replies.length) },
      message(root, { inThread: true }),
      h(
        "p",
        { class: "day" },
        h("span", {}, root.replies.length === 1 ? say("reply") : say("replies", { count: root.replies.length })),
      ),
      root.replies.map((one) => message(one, { inThread: true })),
    ),
    composer({
      key: `slack-${root.ts}`,
      label: say("replyLabel"),
      placeholder: say("replyLabel"),
      send: (text) => inSlack({ do: "write", channel: place.id, text, thread: root.ts }),
    }),
  );
}
