// What stands in a fold: Slack's live service takes no rich text there, so what a person typed stands in plain text, and
// addresses in it are repeated beneath as links.
import type { ContextBlock, HeaderBlock, MrkdwnElement, PlainTextElement, SectionBlock } from "@slack/web-api";
import type { Line, Plain, Span } from "../../src/chat/reply.ts";
import { addressesIn } from "../kit/addresses.ts";
import { limits, within } from "./limits.ts";
import { escapeText, isHarmless, mrkdwn, renderLine } from "./line.ts";
import { emojiOf, isWritten } from "./rich.ts";
import { section, sections } from "./section.ts";

/** Both the reference (“Container block”, docs.slack.dev) and the live service take these. */
export type Folded = ContextBlock | HeaderBlock | SectionBlock;

export function foldedPart(part: Plain): Folded[] {
  switch (part.kind) {
    case "heading":
      return [{ type: "header", text: asTyped(within(part.text, "header")) }];
    case "line":
      return [part.subtle || isWritten(part.line) ? context(part.line) : section(renderLine(part.line))];
    case "facts":
      return together(part.facts.map(({ label, line }) => [{ kind: "strong", text: `${label}:` }, " ", ...line]));
    case "list":
      return together(part.items.map((item) => ["•  ", ...item]));
    case "quote":
      return [{ type: "section", text: asTyped(shortened(part.text)) }, ...links(part.text)];
    case "alert":
      return [context([`:${emojiOf[part.tone]}:  `, ...part.line])];
    default:
      return part satisfies never;
  }
}

/** Lines of ours in as few sections as they take; one with somebody's words stands by itself. */
function together(lines: readonly Line[]): Folded[] {
  if (lines.some(isWritten)) return lines.map(context);
  return sections(lines.map(renderLine));
}

/** Our words as markup, theirs as plain text beside them; what Slack would leave alone need not be set apart. */
function context(line: Line): ContextBlock {
  const elements: (MrkdwnElement | PlainTextElement)[] = [];
  let own: Span[] = [];
  const end = () => {
    const text = renderLine(own).trim();
    if (text !== "") elements.push(mrkdwn(within(text, "context")));
    own = [];
  };
  for (const span of line) {
    const words = wordsOf(span);
    if (words === null || isHarmless(words)) own.push(span);
    else {
      end();
      elements.push(asTyped(within(words, "context")));
    }
  }
  end();
  return { type: "context", elements };
}

/** Null: no person's. */
function wordsOf(span: Span): string | null {
  if (typeof span === "string") return null;
  if (span.kind === "typed") return span.text;
  return span.kind === "person" && !span.ping ? span.person.name : null;
}

/** Without pictures: `:fire:` is what somebody typed. */
function asTyped(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

function links(text: string): ContextBlock[] {
  const found = addressesIn(text).map(({ url }) => `<${escapeText(url)}>`);
  return found.length === 0 ? [] : [{ type: "context", elements: [mrkdwn(within(found.join("\n"), "context"))] }];
}

/** Longer than a section takes it is nowhere written; the mark says that it goes on. */
function shortened(text: string): string {
  return text.length > limits.section ? `${text.slice(0, limits.section - 1)}…` : text;
}
