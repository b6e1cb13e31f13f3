// Levels without numbers: the rows of a table whose first column is headed as that of the levels.
import { lengthsIn } from "./durations.ts";
import { isLevelHead } from "./level-names.ts";
import type { Block, Passage } from "./page.ts";

/** By what stands in the first cell, in small letters; rows with a time alone. The quickest is the most urgent. */
export function levelRows(blocks: readonly Block[]): Map<string, number> {
  const rows = blocks.filter((block) => block.kind === "row");
  const head = rows.find(({ cells: [first] }) => first !== undefined && isLevelHead(first.text));
  const timed = rows.filter((row) => row !== head && row.table === head?.table && minutesIn(row.cells) !== null);
  const names = timed.map(({ cells }) => cells[0]?.text.toLowerCase() ?? "").filter((name) => name !== "");
  const upwards = (minutesIn(timed[0]?.cells ?? []) ?? 0) > (minutesIn(timed.at(-1)?.cells ?? []) ?? 0);
  return new Map((upwards ? names.toReversed() : names).map((name, index) => [name, index + 1]));
}

/** Of its first time, as far as an order needs them. */
function minutesIn(cells: readonly Passage[]): number | null {
  const [length] = cells.flatMap(({ text }) => lengthsIn(text));
  if (!length) return null;
  return length.amount * (length.unit.includes("minutes") ? 1 : length.unit.includes("hours") ? 60 : 1440);
}
