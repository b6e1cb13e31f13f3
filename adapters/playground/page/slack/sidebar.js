// Slack's sidebar: the workspace, its channels, the app; what is unread stands out.
import { changed, inSlack, page } from "../live.js";
import { face } from "../parts.js";
import { h } from "../view.js";
import { say } from "../words.js";

/** How many messages a person has seen in a place, by person and place. */
const read = new Map();

export function sidebar({ channels, workspace }) {
  const { app, me } = page.seen;
  const dm = channels.find(({ kind }) => kind === "dm");
  return h(
    "nav",
    { class: "sidebar", "aria-label": "Slack" },
    h("h2", { class: "workspace" }, workspace.name),
    h("h3", {}, say("channels")),
    h(
      "ul",
      {},
      channels
        .filter(({ kind }) => kind !== "dm")
        .map((channel) => entry(channel, [h("span", { class: "hash" }, "#"), channel.name])),
    ),
    h("h3", {}, say("apps")),
    h("ul", {}, entry(dm ?? { id: "app", messages: [] }, [face(app, "app small"), app])),
    h("p", { class: "me" }, face(me.name, "small"), me.name),
  );
}

function entry(place, label) {
  const isHere = page.slack.place === place.id;
  const key = `${page.as} ${place.id}`;
  const count = place.messages.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  if (isHere || !read.has(key)) read.set(key, count);
  const unread = count - read.get(key);
  return h(
    "li",
    { key: place.id },
    h(
      "button",
      {
        type: "button",
        class: unread > 0 ? "unread" : "",
        "aria-current": isHere ? "page" : undefined,
        "data-place": place.name || "app",
        onClick: () => goTo(place.id),
      },
      label,
      unread > 0 ? h("span", { class: "badge" }, unread) : undefined,
    ),
  );
}

export function goTo(id) {
  page.slack.place = id;
  page.slack.thread = undefined;
  page.shown = "slack";
  if (isApp(id) && page.slack.tab === "home" && page.seen.slack.installed) inSlack({ do: "home" });
  changed();
}

function isApp(id) {
  return !page.seen.slack.channels.some((channel) => channel.id === id && channel.kind !== "dm");
}
