// A card for the one who asked, alone.
import type { Words } from "../lang/index.ts";
import { aloud } from "./line.ts";
import type { Button, Card, Part } from "./reply.ts";

export function privateCard(
  words: Words,
  title: string,
  parts: readonly Part[],
  buttons: readonly Button[] = [],
): Card {
  return { tone: "info", title, parts, buttons, spoken: aloud(title, parts, words.language) };
}
