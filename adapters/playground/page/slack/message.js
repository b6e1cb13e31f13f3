// One message of the stand-in's Slack: who, when, what, the thread beneath it and the menu beside it.
import { changed, inSlack, page } from "../live.js";
import { face, menu } from "../parts.js";
import { h } from "../view.js";
import { timeOfDay, written } from "../when.js";
import { say } from "../words.js";
import { blocks } from "./blocks.js";
import { mrkdwn, nameOf } from "./mrkdwn.js";

export function atOf({ ts }) {
  return Number(ts) * 1000;
}

/** `inThread`: it stands in its thread, where nothing further is offered beneath it. */
export function message(one, { inThread = false } = {}) {
  const { ts, channel, user, byApp, replies, ephemeral, edited, broadcast, threadTs } = one;
  const name = nameOf(user);
  const at = atOf(one);
  const isReply = threadTs !== undefined && threadTs !== ts;
  return h(
    "article",
    {
      class: `message ${ephemeral ? "private" : ""}`,
      key: `${ts}${inThread ? "-t" : ""}`,
      "data-message": ts,
      "aria-label": name,
    },
    ephemeral ? h("p", { class: "only-you" }, say("onlyYou")) : undefined,
    broadcast && !inThread ? h("p", { class: "only-you" }, threadLink(threadTs, `↳ ${say("thread")}`)) : undefined,
    face(name, byApp ? "app" : ""),
    h(
      "div",
      { class: "said" },
      h(
        "p",
        { class: "who" },
        h("strong", {}, name),
        byApp ? h("span", { class: "tag" }, say("appTag")) : undefined,
        h(
          "time",
          { datetime: new Date(at).toISOString(), title: written(at, { dateStyle: "full", timeStyle: "short" }) },
          timeOfDay(at),
        ),
      ),
      h(
        "div",
        { class: "body" },
        one.blocks.length > 0 ? blocks(one.blocks, { message: { channel, ts } }) : mrkdwn(one.text),
        one.files.map(fileCard),
      ),
      edited ? h("p", { class: "edited" }, say("edited")) : undefined,
      inThread || isReply
        ? undefined
        : h("p", { class: "thread-foot" }, replies.length > 0 ? summaryOf(ts, replies) : undefined),
    ),
    ephemeral ? undefined : menu(`menu-${ts}`, actionsOf(one, inThread)),
  );
}

/** A file that can be kept: its kind, its name and how large it is; a picture is shown. */
function fileCard({ id, name, size, alt }) {
  const kind = name.split(".").at(-1).toUpperCase();
  const href = `/playground/api/file?id=${encodeURIComponent(id)}&as=${encodeURIComponent(page.as)}`;
  return h(
    "a",
    { class: alt ? "file shown" : "file", href, download: name, key: id },
    alt ? h("img", { src: href, alt }) : undefined,
    h("span", { class: "file-kind", "aria-hidden": "true" }, kind),
    h("span", {}, h("strong", {}, name), h("small", {}, `${kind} · ${Math.max(1, Math.round(size / 1024))} KB`)),
  );
}

function actionsOf({ ts, channel, threadTs }, inThread) {
  const open = [say("openCase"), () => inSlack({ do: "message-shortcut", at: { channel, ts } })];
  return inThread ? [open] : [open, [say("replyLabel"), () => openThread(threadTs ?? ts)]];
}

function summaryOf(ts, replies) {
  const label = replies.length === 1 ? say("reply") : say("replies", { count: replies.length });
  return [threadLink(ts, label), h("span", { class: "edited" }, timeOfDay(atOf(replies.at(-1))))];
}

function threadLink(ts, label) {
  return h("button", { type: "button", class: "thread-link", onClick: () => openThread(ts) }, label);
}

export function openThread(ts) {
  page.slack.thread = ts;
  changed();
}
