// `sla why --picture FILE`: the strip of each deadline as SVG, which every browser shows and screen readers read.
import { writeFile } from "node:fs/promises";
import { stripOf } from "../../src/chat/picture/strip.ts";
import { type Drawing, type Picture, pictureOf } from "../../src/chat/picture/svg.ts";
import type { Words } from "../../src/lang/index.ts";
import { withinText } from "../../src/lang/when.ts";
import type { Desk } from "./desk.ts";
import type { Raw } from "./read.ts";
import { Slip } from "./slip.ts";
import { answerWhy, type Explained, zoneOf } from "./why.ts";

/** Null: nothing runs, so there is nothing to draw. */
export async function drawWhy(desk: Desk, raw: Raw, words: Words, file: string): Promise<Slip | string | null> {
  if (!file.toLowerCase().endsWith(".svg"))
    return new Slip("misworded", "bad-field", "picture", ({ sheet }) => sheet.svg);
  const explained = answerWhy(desk, raw);
  if (explained instanceof Slip) return explained;
  const picture = strips(explained, words);
  if (picture === null) return null;
  await writeFile(file, picture.svg);
  return picture.alt;
}

function strips(explained: Explained, words: Words): Picture | null {
  const drawings: Drawing[] = [];
  for (const { target, ledger } of explained.ledgers) {
    if (!target.guaranteed) continue;
    const title = `${words.card.facts[target.kind]}: ${withinText(target.within, words.language)}`;
    const zone = target.calendar?.zone ?? zoneOf(explained);
    const top = drawings.reduce((sum, { height }) => sum + height, 0);
    drawings.push(stripOf({ title, ledger, zone }, words, top));
  }
  return drawings.length === 0 ? null : pictureOf(drawings, words.language);
}
