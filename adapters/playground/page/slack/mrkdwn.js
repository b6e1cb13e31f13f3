// Slack's markup as elements: mentions, links, instants, bold and the like. Nothing that was typed becomes HTML.
import { page } from "../live.js";
import { h } from "../view.js";
import { slackDate } from "./dates.js";
import { withEmoji } from "./emoji.js";

/** `text`, a text object of Block Kit. */
export function textObject(text) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text) : withEmoji(unescaped(text.text));
}

export function mrkdwn(text) {
  const lines = text.split("\n");
  const out = [];
  let quote = [];
  const endQuote = () => {
    if (quote.length > 0) out.push(h("blockquote", {}, broken(quote)));
    quote = [];
  };
  for (const line of lines) {
    if (/^(&gt;|>)/.test(line)) quote.push(line.replace(/^(&gt;|>) ?/, ""));
    else {
      if (quote.length > 0) endQuote();
      else if (out.length > 0) out.push(h("br"));
      out.push(...inline(line));
    }
  }
  endQuote();
  return out;
}

function broken(lines) {
  return lines.flatMap((line, index) => (index === 0 ? inline(line) : [h("br"), ...inline(line)]));
}

const spans = [
  [/<([^<>\s][^<>]*)>/, ([, inside]) => reference(inside)],
  [/`([^`\n]+)`/, ([, code]) => h("code", {}, unescaped(code))],
  [/(?<![\p{L}\p{N}])\*([^*\n]+)\*(?![\p{L}\p{N}])/u, ([, bold]) => h("strong", {}, inline(bold))],
  [/(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])/u, ([, italic]) => h("em", {}, inline(italic))],
  [/(?<![\p{L}\p{N}])~([^~\n]+)~(?![\p{L}\p{N}])/u, ([, struck]) => h("s", {}, inline(struck))],
];

/** The first span that begins, then the rest. */
function inline(text) {
  let first;
  for (const [pattern, make] of spans) {
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, make };
  }
  if (!first) return text === "" ? [] : withEmoji(unescaped(text));
  const { match, make } = first;
  const after = text.slice(match.index + match[0].length);
  return [...inline(text.slice(0, match.index)), make(match), ...inline(after)];
}

function reference(inside) {
  const bar = inside.indexOf("|");
  const head = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : inside.slice(bar + 1);
  if (head.startsWith("@")) return mention(`@${nameOf(head.slice(1))}`);
  if (head.startsWith("#")) return mention(`#${channelName(head.slice(1))}`);
  if (head.startsWith("!date^")) return date(head, label);
  if (head.startsWith("!")) return mention(`@${head.slice(1)}`);
  if (!/^(https?|tel|mailto):/.test(head)) return unescaped(`<${inside}>`);
  const shown = unescaped(label ?? head.replace(/^(mailto|tel):/, ""));
  const outside = /^https?:/.test(head) ? { target: "_blank", rel: "noreferrer" } : {};
  return h("a", { href: unescaped(head), ...outside }, shown);
}

function date(head, label) {
  const [, seconds, format = "{date}"] = head.split("^");
  const at = new Date(Number(seconds) * 1000).toISOString();
  return h("time", { datetime: at, title: label }, slackDate(Number(seconds), format));
}

function mention(text) {
  return h("span", { class: "mention" }, text);
}

export function nameOf(user) {
  const { people, botUser } = page.seen.slack;
  if (user === botUser) return page.seen.app;
  return people.find(({ id }) => id === user)?.realName ?? (user === "USLACKBOT" ? "Slackbot" : user);
}

function channelName(id) {
  return page.seen.slack.channels.find((channel) => channel.id === id)?.name ?? id;
}

export function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
