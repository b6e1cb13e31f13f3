// A pack of many cases as text: portion by portion, and others have their turn between them.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Pack } from "../../src/evidence/pack.ts";
import { columns, type Row } from "../../src/evidence/table.ts";
import { csvWith } from "./csv.ts";

/** Some milliseconds of work. */
const rowsAtOnce = 100;

export async function csvInTurns(rows: readonly Row[]): Promise<string> {
  let text = "";
  for (let at = 0; at === 0 || at < rows.length; at += rowsAtOnce) {
    text += csvWith(columns, rows.slice(at, at + rowsAtOnce), at === 0);
    await nextTurn();
  }
  return text;
}

/** As `JSON.stringify(pack, null, 2)` has it, and a line's end. */
export async function jsonInTurns(pack: Pack): Promise<string> {
  const cases: string[] = [];
  for (const one of pack.cases) {
    cases.push(JSON.stringify(one, null, 2).replaceAll("\n", "\n    "));
    await nextTurn();
  }
  const frame = JSON.stringify({ ...pack, cases: [] }, null, 2);
  // In a string the quotes would be escaped: this is the member itself.
  const place = '"cases": []';
  const filled = cases.length === 0 ? place : `"cases": [\n    ${cases.join(",\n    ")}\n  ]`;
  return `${frame.replace(place, () => filled)}\n`;
}
