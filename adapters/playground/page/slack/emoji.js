// The emoji that the app names by Slack's short codes: pictures of our own, since not every system has them as letters.
import { h } from "../view.js";

const emoji = {
  red_circle: "🔴",
  large_orange_circle: "🟠",
  large_blue_circle: "🔵",
  white_circle: "⚪",
  white_check_mark: "✅",
  warning: "⚠️",
};

/** Text and pictures; a code that is unknown stays as it stands. */
export function withEmoji(text) {
  return text.split(/(:[a-z0-9_+-]+:)/).map((part) => {
    const name = part.slice(1, -1);
    const sign = part.startsWith(":") && part.length > 2 ? emoji[name] : undefined;
    return sign ? h("img", { class: "emoji", src: `/playground/emoji/${name}.svg`, alt: sign }) : part;
  });
}
