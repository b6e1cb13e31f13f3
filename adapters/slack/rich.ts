// Spans as elements of rich text, which Slack parses for nothing: what a person typed is there to the letter, to be read,
// pressed and copied.
import type { RichTextBlock, RichTextElement } from "@slack/web-api";
import type { Line, Span, Tone } from "../../src/chat/reply.ts";
import { addressesIn } from "../kit/addresses.ts";
import { commandText } from "./dialect.ts";
import { dateTokens, dialUri, fallbackTime, isHarmless } from "./line.ts";

/** Does a person's own writing stand in it? Our words alone are markup of ours. */
export function isWritten(line: Line): boolean {
  return line.some((span) => {
    if (typeof span === "string") return false;
    return span.kind === "typed" || (span.kind === "person" && !span.ping && !isHarmless(span.person.name));
  });
}

export function richLine(line: Line, before: readonly RichTextElement[] = []): RichTextBlock {
  return rich({ type: "rich_text_section", elements: filled([...before, ...line.flatMap(elementsOf)]) });
}

/** One below the other, as a list of points or of facts. */
export function richLines(lines: readonly Line[], look: "facts" | "points"): RichTextBlock {
  if (look === "facts") return richLine(lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])));
  const items = lines.map((line) => ({
    type: "rich_text_section" as const,
    elements: filled(line.flatMap(elementsOf)),
  }));
  return rich({ type: "rich_text_list", style: "bullet", elements: items });
}

export function richQuote(text: string): RichTextBlock {
  return rich({ type: "rich_text_quote", elements: filled(written(text)) });
}

export const emojiOf: { readonly [T in Tone]: string } = {
  critical: "red_circle",
  warning: "large_orange_circle",
  info: "large_blue_circle",
  good: "white_check_mark",
  quiet: "white_circle",
};

function rich(element: RichTextBlock["elements"][number]): RichTextBlock {
  return { type: "rich_text", elements: [element] };
}

/** Slack takes no empty text, and nothing without any element. */
function filled(elements: readonly RichTextElement[]): RichTextElement[] {
  const kept = elements.filter((element) => element.type !== "text" || element.text !== "");
  return kept.length > 0 ? kept : [{ type: "text", text: " " }];
}

/** Rich text makes no links by itself: an address that somebody typed is made one, and reads as it was typed. */
function written(text: string, style: { readonly bold?: true } = {}): RichTextElement[] {
  const look = style.bold ? { style: { bold: true } } : {};
  const pieces: RichTextElement[] = [];
  let from = 0;
  for (const { index, url } of addressesIn(text)) {
    pieces.push({ type: "text", text: text.slice(from, index), ...look }, { type: "link", url, text: url, ...look });
    from = index + url.length;
  }
  return [...pieces, { type: "text", text: text.slice(from), ...look }];
}

function elementsOf(span: Span): RichTextElement[] {
  if (typeof span === "string") return [{ type: "text", text: span }];
  switch (span.kind) {
    case "strong":
      return written(span.text, { bold: true });
    case "typed":
      return written(span.text);
    case "time": {
      const { at, zone, show } = span;
      const timestamp = Math.floor(at / 1000);
      return [{ type: "date", timestamp, format: dateTokens[show], fallback: fallbackTime(at, zone) }];
    }
    case "person":
      return [span.ping ? { type: "user", user_id: span.person.id } : { type: "text", text: span.person.name }];
    case "phone": {
      const { shown, dial, extension } = span;
      return [dial ? { type: "link", url: dialUri(dial, extension), text: shown } : { type: "text", text: shown }];
    }
    case "link":
      return [{ type: "link", url: span.url, text: span.text }];
    case "command":
      return [{ type: "text", text: commandText(span.words), style: { code: true } }];
    default:
      return span satisfies never;
  }
}
