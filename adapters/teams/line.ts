// The elements of Adaptive Cards 1.5 that we use, and how spans become text in them.
import type { Line, Span, Today } from "../../src/chat/reply.ts";
import { addressesIn } from "../kit/addresses.ts";
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
    text: escapeMarkdown(text),
  };
}

/** `today`: times of that day stand without their date. */
export type Look = { readonly subtle?: boolean; readonly today?: Today };

/** A line as rich text, which is never parsed: what a person typed stays as it was typed. */
export function richText(line: Line, look: Look = {}): Element {
  const runs = line.flatMap((span) => runsOf(span, look)).filter(({ text }) => text !== "");
  return { type: "RichTextBlock", inlines: runs };
}

type TextRun = { readonly type: "TextRun"; readonly text: string; readonly [property: string]: Json };

function runsOf(span: Span, { subtle, today }: Look): TextRun[] {
  const look = subtle ? { isSubtle: true, size: "small" } : {};
  const plain = (text: string, more: { readonly [property: string]: Json } = {}): TextRun[] =>
    unfilled(text).map((piece) => ({ type: "TextRun", text: piece, ...look, ...more }));
  if (typeof span === "string") return plain(span);
  switch (span.kind) {
    case "strong":
      return plain(span.text, { weight: "bolder" });
    case "typed":
      return pieces(span.text).flatMap(({ text, url }) => plain(text, url ? opens(url) : {}));
    case "time":
      return [{ type: "TextRun", text: timeText(span, today), ...look }];
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
function timeText({ at, show }: Extract<Span, { kind: "time" }>, today: Today): string {
  const isToday = today !== undefined && today.from <= at && at < today.to;
  const instant = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const date = `{{DATE(${instant}, SHORT)}}`;
  const time = `{{TIME(${instant})}}`;
  if (show === "time" || (show === "date-time" && isToday)) return time;
  return show === "date" ? date : `${date} ${time}`;
}

/** `tel:` does nothing on desktop and web; this starts a Teams call, where the organisation has Teams Phone. */
function callLink(dial: string): string {
  return `https://teams.microsoft.com/l/call/0/0?users=4:${encodeURIComponent(dial)}`;
}

/** For TextBlock, Fact and titles of inputs: without it `> 50 %` loses its sign, `1.` becomes a list and `{{DATE(…)}}` a date. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\*_[\]<>`]/g, "\\$&")
    .replaceAll(/^(\s*(?:\d+(?=[.)]))?)([#+.)-])(?=\s|$)/gm, "$1\\$2")
    .replaceAll("{{", "{\\{");
}

/** Teams fills in `{{DATE(…)}}` wherever it stands, also where a person has typed it; but not from one run into the next. */
function unfilled(text: string): string[] {
  return text.split(/(?<=\{)(?=\{)/);
}

/** What somebody wrote, and the addresses in it, which rich text does not make links by itself. */
function pieces(text: string): { readonly text: string; readonly url: string | null }[] {
  const found: { text: string; url: string | null }[] = [];
  let from = 0;
  for (const { index, url } of addressesIn(text)) {
    found.push({ text: text.slice(from, index), url: null }, { text: url, url });
    from = index + url.length;
  }
  return [...found, { text: text.slice(from), url: null }];
}
