// The elements of Adaptive Cards 1.5 that we use, and how spans become text in them.
import type { Line, Span } from "../../src/chat/reply.ts";
import { commandText } from "./dialect.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Element = { readonly type: string; readonly [property: string]: Json };

/** Our own words as a heading: read as one by screen readers. TextBlocks parse Markdown, so it is escaped. */
export function heading(text: string, size: "large" | "medium"): Element {
  return {
    type: "TextBlock",
    style: "heading",
    size,
    weight: "bolder",
    wrap: true,
    text: escapeMarkdown(unfilled(text)),
  };
}

/** A line as rich text, which is never parsed: what a person typed stays as it was typed. */
export function richText(line: Line, look: { readonly subtle?: boolean } = {}): Element {
  const runs = line.map((span) => run(span, look.subtle ?? false)).filter(({ text }) => text !== "");
  return { type: "RichTextBlock", inlines: runs };
}

type TextRun = { readonly type: "TextRun"; readonly text: string; readonly [property: string]: Json };

function run(span: Span, subtle: boolean): TextRun {
  const plain = (text: string, more: { readonly [property: string]: Json } = {}): TextRun => ({
    type: "TextRun",
    text: unfilled(text),
    ...(subtle ? { isSubtle: true, size: "small" } : {}),
    ...more,
  });
  if (typeof span === "string") return plain(span);
  switch (span.kind) {
    case "strong":
      return plain(span.text, { weight: "bolder" });
    case "typed":
      return plain(span.text);
    case "time":
      return { ...plain(""), text: timeText(span.at, span.show) };
    case "person":
      return plain(span.person.name, { weight: "bolder" });
    case "phone":
      return plain(span.shown, span.dial ? opens(callLink(span.dial)) : {});
    case "link":
      return plain(span.text, opens(span.url));
    case "command":
      return plain(commandText(span.words), { weight: "bolder" });
    default:
      return span satisfies never;
  }
}

function opens(url: string): { readonly [property: string]: Json } {
  return { color: "accent", selectAction: { type: "Action.OpenUrl", url } };
}

/** Teams fills these in by the reader's own zone and language; with milliseconds it would not. */
function timeText(at: number, show: "date-time" | "time" | "date"): string {
  const instant = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const date = `{{DATE(${instant}, SHORT)}}`;
  const time = `{{TIME(${instant})}}`;
  return show === "date" ? date : show === "time" ? time : `${date} ${time}`;
}

/** `tel:` does nothing on desktop and web; this starts a Teams call, where the organisation has Teams Phone. */
function callLink(dial: string): string {
  return `https://teams.microsoft.com/l/call/0/0?users=4:${encodeURIComponent(dial)}`;
}

/** For TextBlock, Fact and titles of inputs: without it `> 50 %` loses its sign and `1.` becomes a list. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\*_[\]<>`]/g, "\\$&").replaceAll(/^(\s*(?:\d+(?=[.)]))?)([#+.)-])(?=\s|$)/gm, "$1\\$2");
}

/** Teams fills in `{{DATE(…)}}` wherever it stands, also where a person has typed it: a mark of no width comes between. */
function unfilled(text: string): string {
  return text.replaceAll("{{", "{\u200B{");
}
