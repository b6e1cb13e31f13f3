// Teams' window: chats and channels, the posts of one with their replies, and where one writes.
import { changed, inTeams, page } from "../live.js";
import { offers } from "../offers.js";
import { byDay, composer, face, keepAtEnd } from "../parts.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { composed } from "./composed.js";
import { message } from "./message.js";
import { nameOf } from "./place.js";
import { rail } from "./rail.js";

export function teamsWindow() {
  const { conversations } = page.seen.teams;
  const here =
    conversations.find(({ id }) => id === page.teams.place) ?? conversations.find(isFirst) ?? conversations[0];
  if (here) page.teams.place = here.id;
  return h(
    "section",
    { class: "window teams", id: "teams", "aria-label": "Teams" },
    rail(conversations, here),
    here ? h("div", { class: "main", key: here.id }, top(here), posts(here), foot(here)) : undefined,
  );
}

const isFirst = ({ kind, name }) => kind === "channel" && name === "General";

function top(here) {
  const { app } = page.seen;
  const act = here.hasApp ? "uninstall" : "install";
  const label = here.hasApp ? say("remove", { app }) : say("add", { app });
  return h(
    "header",
    { class: "place" },
    face(nameOf(here), here.kind === "personal" ? "app small" : "small square"),
    h("h3", {}, nameOf(here), here.team ? h("small", {}, ` · ${here.team}`) : undefined),
    h("button", { type: "button", class: "quiet", onClick: () => inTeams({ do: act, place: here.id }) }, label),
  );
}

function posts(here) {
  const { messages, kind } = here;
  const roots =
    kind === "channel" ? messages.filter(({ id, rootId }) => rootId === undefined || rootId === id) : messages;
  return h(
    "div",
    { class: `log ${kind}`, role: "log", "aria-label": nameOf(here), tabindex: "0", after: keepAtEnd(messages.length) },
    messages.length === 0 ? h("p", { class: "nothing" }, say("empty"), " ", say("tryIt")) : undefined,
    byDay(
      roots,
      ({ at }) => at,
      (one) => (kind === "channel" ? post(one, here) : message(one, here.id)),
    ),
    here.hasApp ? offers(messages, (text) => writeIn(here, text), welcomesIn(here)) : undefined,
  );
}

/** Of a team the app greets its first channel alone. */
const welcomesIn = (here) => (here.kind === "channel" && !isFirst(here) ? 0 : 1);

const writeIn = ({ id }, text) => inTeams({ do: "write", conversation: id, text });

/** A post of a channel with its replies beneath it. */
function post(root, { id, messages }) {
  const replies = messages.filter((one) => one.rootId === root.id && one.id !== root.id);
  const isOpen = page.teams.thread === root.id;
  return h(
    "div",
    { class: "post", key: `post-${root.id}` },
    message(root, id),
    replies.map((one) => message(one, id)),
    isOpen
      ? composer({
          key: `teams-${root.id}`,
          label: say("replyLabel"),
          placeholder: say("replyShort"),
          send: (text) => inTeams({ do: "write", conversation: id, text, thread: root.id }),
        })
      : h(
          "button",
          { type: "button", class: "quiet reply", onClick: () => openThread(root.id) },
          `↩ ${say("replyShort")}`,
        ),
  );
}

function openThread(id) {
  page.teams.thread = id;
  changed();
  document.querySelector(`[data-composer="teams-${id}"] textarea`)?.focus();
}

function foot(here) {
  const name = nameOf(here);
  const bar = page.seen.teams.bars.findLast(({ messageId }) => messageId === undefined);
  return h(
    "div",
    { class: "foot" },
    bar ? h("p", { class: `bar ${bar.tone}`, role: "status", key: "bar" }, bar.text) : undefined,
    composed(here),
    composer({
      key: `teams-${here.id}`,
      label: say("writeLabel", { place: name }),
      placeholder: say("write", { place: name }),
      send: (text) => writeIn(here, text),
    }),
  );
}
