// Slack's rich text as elements of the page: nothing in it is parsed, so what was typed is shown to the letter.
import { page } from "../live.js";
import { h } from "../view.js";
import { slackDate } from "./dates.js";
import { withEmoji } from "./emoji.js";
import { nameOf } from "./mrkdwn.js";

export function richText({ elements }) {
  return elements.map((element) => boxes[element.type]?.(element) ?? `(${element.type})`);
}

const boxes = {
  rich_text_section: ({ elements }) => h("div", {}, elements.flatMap(inline)),
  rich_text_quote: ({ elements }) => h("blockquote", {}, elements.flatMap(inline)),
  rich_text_preformatted: ({ elements }) => h("pre", {}, elements.flatMap(inline)),
  rich_text_list: ({ style, elements }) =>
    h(
      style === "ordered" ? "ol" : "ul",
      {},
      elements.map((one) => h("li", {}, one.elements.flatMap(inline))),
    ),
};

function inline(element) {
  const { bold, italic, strike, code } = element.style ?? {};
  let drawn = kinds[element.type]?.(element) ?? [`(${element.type})`];
  if (code) drawn = [h("code", {}, drawn)];
  if (strike) drawn = [h("s", {}, drawn)];
  if (italic) drawn = [h("em", {}, drawn)];
  if (bold) drawn = [h("strong", {}, drawn)];
  return drawn;
}

const kinds = {
  text: ({ text }) => text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [h("br"), line])),
  link: ({ url, text }) => {
    const outside = /^https?:/.test(url) ? { target: "_blank", rel: "noreferrer" } : {};
    return [h("a", { href: url, ...outside }, text ?? url)];
  },
  user: ({ user_id }) => [mention(`@${nameOf(user_id)}`)],
  channel: ({ channel_id }) => {
    const found = page.seen.slack.channels.find(({ id }) => id === channel_id);
    return [mention(`#${found?.name ?? channel_id}`)];
  },
  broadcast: ({ range }) => [mention(`@${range}`)],
  emoji: ({ name }) => withEmoji(`:${name}:`),
  date: ({ timestamp, format, fallback }) => [
    h("time", { datetime: new Date(timestamp * 1000).toISOString(), title: fallback }, slackDate(timestamp, format)),
  ],
};

function mention(text) {
  return h("span", { class: "mention" }, text);
}
