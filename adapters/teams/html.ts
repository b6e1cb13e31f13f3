// A message's HTML as a person reads it: its lines, its pictures in words, and apart from them what it quotes.
import { createRequire } from "node:module";

// Read with the first message that somebody writes: 2 MB.
const need = createRequire(import.meta.url);
const reading = (): typeof import("htmlparser2") => need("htmlparser2");

/** `quoted`: the words of the message that is answered, without who wrote it and when. */
export type Read = { readonly own: string; readonly quoted: string };

const newLine = new Set(["p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "attachment", "blockquote"]);
/** What Teams notes about a quoted message: `<strong itemprop="mri">Author</strong><span itemprop="time">`. */
const aboutQuote = new Set(["mri", "time"]);

export function readHtml(html: string): Read {
  const text = { own: "", quoted: "" };
  /** Open elements, and which of them hides its words or is a quote. */
  const open: { readonly hides: boolean; readonly quotes: boolean }[] = [];
  const add = (words: string) => {
    if (open.some(({ hides }) => hides)) return;
    text[open.some(({ quotes }) => quotes) ? "quoted" : "own"] += words;
  };
  const { Parser } = reading();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (newLine.has(name)) add("\n");
      if (isEmoji(name, attributes)) add(attributes.alt ?? "");
      const quotes = name === "blockquote" && (attributes.itemtype ?? "").endsWith("schema.skype.com/Reply");
      open.push({ hides: aboutQuote.has(attributes.itemprop ?? "") || name === "style" || name === "script", quotes });
    },
    ontext: add,
    onclosetag(name) {
      open.pop();
      if (newLine.has(name)) add("\n");
    },
  });
  parser.write(html);
  parser.end();
  return { own: tidy(text.own), quoted: tidy(text.quoted) };
}

/** Of today's clients, and of those before. */
function isEmoji(name: string, { itemtype = "" }: { readonly [attribute: string]: string }): boolean {
  return name === "emoji" || (name === "img" && itemtype.endsWith("schema.skype.com/Emoji"));
}

export function tidy(words: string): string {
  return words
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n[\n ]*/g, "\n")
    .trim();
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
