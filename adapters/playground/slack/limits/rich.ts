// What Slack takes in rich text: which elements stand in which, and that nothing is empty. docs.slack.dev, “Rich text block”.
import type { Rule } from "./problem.ts";
import { boolean, integer, list, ofType, oneOf, shape, string } from "./rules.ts";

const style = shape({}, { bold: boolean, italic: boolean, strike: boolean, underline: boolean, code: boolean });

function element(type: string, required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  return shape({ type: oneOf(type), ...required }, { style, ...optional });
}

/** Those that an app sends as a rule; Slack's own clients know a dozen more. */
const INLINE: Readonly<Record<string, Rule>> = {
  text: element("text", { text: string(12_000) }),
  link: element("link", { url: string(3000) }, { text: string(12_000), unsafe: boolean }),
  user: element("user", { user_id: string(255) }),
  usergroup: element("usergroup", { usergroup_id: string(255) }),
  channel: element("channel", { channel_id: string(255) }),
  broadcast: element("broadcast", { range: oneOf("here", "channel", "everyone") }),
  emoji: element("emoji", { name: string(255) }, { unicode: string(255), url: string(3000) }),
  date: element(
    "date",
    { timestamp: integer(1, 1e11), format: string(255) },
    { url: string(3000), fallback: string(255) },
  ),
  color: element("color", { value: string(255) }),
};

const border = integer(0, 1);
const section = shape({ type: oneOf("rich_text_section"), elements: list(1000, ofType(INLINE)) });

export const richElement = ofType({
  rich_text_section: section,
  rich_text_quote: shape({ type: oneOf("rich_text_quote"), elements: list(1000, ofType(INLINE)) }, { border }),
  rich_text_preformatted: shape(
    { type: oneOf("rich_text_preformatted"), elements: list(1000, ofType({ text: INLINE.text, link: INLINE.link })) },
    { border },
  ),
  rich_text_list: shape(
    { type: oneOf("rich_text_list"), style: oneOf("bullet", "ordered"), elements: list(1000, section) },
    { indent: integer(0, 8), offset: integer(0, 1000), border },
  ),
});
