// `sla why --picture FILE`: the strip of each deadline as SVG, which browsers show and screen readers read, or as PNG.
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
  const draw = drawn.find(({ ending }) => file.toLowerCase().endsWith(ending));
  if (!draw) return new Slip("misworded", "bad-field", "picture", ({ sheet }) => sheet.picture);
  const explained = answerWhy(desk, raw);
  if (explained instanceof Slip) return explained;
  const picture = strips(explained, words);
  if (picture === null) return null;
  await writeFile(file, await draw.as(picture));
  return picture.alt;
}

/** What draws PNG is large: loaded when one is wanted. */
const drawn: readonly { readonly ending: string; as(picture: Picture): Promise<string | Uint8Array> }[] = [
  { ending: ".svg", as: async ({ svg }) => svg },
  {
    ending: ".png",
    async as(picture) {
      const { pngOf } = await import("../paper/png.ts");
      return pngOf(picture);
    },
  },
];

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
