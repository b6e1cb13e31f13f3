// A card as text: the same parts that a chat draws, wrapped, with labels on the left. Looks never say anything alone.
import { stripVTControlCharacters, styleText } from "node:util";
import { commandText, linkText } from "../../src/chat/line.ts";
import type { Card, Line, Part, Span } from "../../src/chat/reply.ts";
import type { Language } from "../../src/lang/index.ts";
import { clockText, dateText, instantText } from "../../src/lang/when.ts";

/** Columns, and whether the output shows colours. */
export type Paper = { readonly width: number; readonly colours: boolean };
/** Of whom it is read: `zone` is the reader's, IANA. */
export type Reader = { readonly language: Language; readonly zone: string };
/** What of a card can be printed; there are no buttons on paper. */
export type Sheet = Pick<Card, "title" | "parts"> & Reader;

type Look = Parameters<typeof styleText>[0];

/** Ends with a newline. */
export function print(sheet: Sheet, paper: Paper): string {
  const labels = sheet.parts.flatMap(inside).flatMap((part) => (part.kind === "facts" ? part.facts : []));
  const longest = Math.max(0, ...labels.map(({ label }) => label.length));
  const page = { ...paper, ...sheet, indent: paper.width < longest + 30 ? 0 : longest + 2 };
  const title = sheet.title === "" ? [] : [...wrap(paint(sheet.title, "bold", paper), paper.width), ""];
  const lines = [...title, ...sheet.parts.flatMap((part, index) => drawn(part, page, index === 0))];
  return `${lines.join("\n")}\n`;
}

type Page = Paper & Reader & { readonly indent: number };

function drawn(part: Part, page: Page, isFirst: boolean): string[] {
  const gap = isFirst ? [] : [""];
  switch (part.kind) {
    case "heading":
      return [...gap, ...wrap(paint(part.text, "bold", page), page.width)];
    case "line":
      return wrap(part.subtle ? paint(inLine(part.line, page), "dim", page) : inLine(part.line, page), page.width);
    case "alert":
      return wrap(paint(inLine(part.line, page), [tones[part.tone], "bold"], page), page.width);
    case "facts":
      return part.facts.flatMap(({ label, line }) => fact(label, inLine(line, page), page));
    case "list":
      return part.items.flatMap((item) => hung("- ", inLine(item, page), page.width));
    case "quote":
      return part.text.split("\n").flatMap((line) => hung("> ", safe(line), page.width));
    case "table":
    case "chart":
      return part.otherwise.flatMap((one, index) => drawn(one, page, isFirst && index === 0));
    case "details":
      return [...gap, ...part.parts.flatMap((one) => drawn(one, page, true))];
    case "image":
      return part.alt.split("\n").flatMap((line) => wrap(line, page.width));
    case "divider":
      return gap;
    case "buttons":
      return [];
    default:
      return part satisfies never;
  }
}

const tones = { critical: "red", warning: "yellow", info: "cyan", good: "green", quiet: "dim" } as const;

/** A narrow page puts labels on a line of their own. */
function fact(label: string, text: string, page: Page): string[] {
  const shown = paint(label, "dim", page);
  if (page.indent === 0) return [...(label === "" ? [] : [shown]), ...hung("  ", text, page.width)];
  return hung(shown + " ".repeat(page.indent - label.length), text, page.width);
}

function hung(mark: string, text: string, width: number): string[] {
  const pad = stripVTControlCharacters(mark).length;
  return wrap(text, Math.max(20, width - pad)).map((line, index) => (index === 0 ? mark : " ".repeat(pad)) + line);
}

function inside(part: Part): readonly Part[] {
  return part.kind === "details" ? part.parts : [part];
}

function inLine(line: Line, page: Paper & Reader): string {
  return line.map((span) => inSpan(span, page)).join("");
}

function inSpan(span: Span, page: Paper & Reader): string {
  if (typeof span === "string") return span;
  switch (span.kind) {
    case "strong":
      return paint(span.text, "bold", page);
    case "phone":
      return paint(span.shown, "bold", page);
    case "typed":
      return safe(span.text);
    case "person":
      return safe(span.person.name);
    case "time":
      return timeIn(span, page);
    case "link":
      return linkText(span);
    case "command":
      return commandText(span);
    default:
      return span satisfies never;
  }
}

function timeIn({ at, show }: Extract<Span, { readonly kind: "time" }>, { zone, language }: Reader): string {
  if (show === "date-time") return instantText(at, zone, language);
  return show === "date" ? dateText(at, zone, language) : clockText(at, zone);
}

/** What somebody typed steers no terminal. */
function safe(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\p{Cc}/gu, " ");
}

function paint(text: string, look: Look, { colours }: Paper): string {
  return colours ? styleText(look, text, { validateStream: false }) : text;
}

/** Broken at blanks; a word longer than the line stands alone and whole, so that a link can be clicked. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const full = line === "" ? word : `${line} ${word}`;
    if (line !== "" && stripVTControlCharacters(full).length > width) {
      lines.push(line);
      line = word;
    } else line = full;
  }
  return [...lines, line];
}
