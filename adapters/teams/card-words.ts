// What a card of anybody's says, in the order in which it stands there: adaptive cards, and those that came before them.
import { jsonIn } from "../kit/body.ts";
import { readHtml } from "./html.ts";

const said = [
  ...["title", "subtitle", "summary", "activityTitle", "activitySubtitle", "text", "activityText", "value"],
] as const;
const inside = ["facts", "body", "items", "columns", "rows", "cells", "inlines", "sections"] as const;
/** Deeper than any card. */
const deepest = 20;

/** `content`: the card, or its JSON as text. Nothing that is pressed or filled in, only what is read. */
export function cardWords(content: unknown): string {
  const card = typeof content === "string" ? jsonIn(content) : content;
  return wordsIn(card, 0).filter(Boolean).join("\n");
}

function wordsIn(card: unknown, depth: number): string[] {
  if (typeof card === "string") return [plain(card)];
  if (typeof card !== "object" || card === null || depth > deepest) return [];
  const field = (name: string): unknown => Reflect.get(card, name);
  if (/^(Input|Action)\./.test(String(field("type")))) return [];
  const label = field("title") ?? field("name");
  if (typeof label === "string" && typeof field("value") === "string")
    return [`${plain(label)}: ${plain(String(field("value")))}`];
  const own = said
    .map(field)
    .filter((text) => typeof text === "string")
    .map(plain);
  const runs = field("inlines");
  const line = Array.isArray(runs) ? [plain(runs.map(runText).join(""))] : [];
  const others = inside.filter((name) => name !== "inlines").map(field);
  return [
    ...own,
    ...line,
    ...others
      .filter(Array.isArray)
      .flat()
      .flatMap((one) => wordsIn(one, depth + 1)),
  ];
}

/** A run of rich text stands as it is, its blanks too. */
function runText(run: unknown): string {
  const text: unknown = typeof run === "object" && run !== null ? Reflect.get(run, "text") : run;
  return typeof text === "string" ? text : "";
}

/** Bold in Markdown, or HTML in the cards of connectors. */
function plain(text: string): string {
  return readHtml(text.replaceAll(/\*\*|__/g, "")).own;
}
