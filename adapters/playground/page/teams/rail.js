// Teams' list of chats and channels; what is unread stands out.
import { changed, page } from "../live.js";
import { face } from "../parts.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { nameOf } from "./place.js";

/** How many messages a person has seen in a conversation, by person and conversation. */
const read = new Map();

export function rail(conversations, here) {
  const chats = conversations.filter(({ kind }) => kind !== "channel");
  const channels = conversations.filter(({ kind }) => kind === "channel");
  return h(
    "nav",
    { class: "sidebar", "aria-label": "Teams" },
    h("h2", { class: "workspace" }, page.seen.company),
    h("h3", {}, say("chats")),
    h(
      "ul",
      {},
      chats.map((one) => entry(one, here)),
    ),
    h("h3", {}, channels[0]?.team ?? say("channels")),
    h(
      "ul",
      {},
      channels.map((one) => entry(one, here)),
    ),
    h("p", { class: "me" }, face(page.seen.me.name, "small"), page.seen.me.name),
  );
}

function entry(conversation, here) {
  const { id, messages, kind } = conversation;
  const isHere = here?.id === id;
  const key = `${page.as} ${id}`;
  if (isHere || !read.has(key)) read.set(key, messages.length);
  const unread = messages.length - read.get(key);
  return h(
    "li",
    { key: id },
    h(
      "button",
      {
        type: "button",
        class: unread > 0 ? "unread" : "",
        "aria-current": isHere ? "page" : undefined,
        "data-place": kind === "personal" ? "app" : nameOf(conversation),
        onClick: () => goTo(id),
      },
      face(nameOf(conversation), kind === "personal" ? "app small" : "small square"),
      nameOf(conversation),
      unread > 0 ? h("span", { class: "badge" }, unread) : undefined,
    ),
  );
}

export function goTo(id) {
  page.teams.place = id;
  page.teams.thread = undefined;
  page.shown = "teams";
  changed();
}
