// The plan that a cell of a table is for: by its column, by its row, or by another cell of its row.
import { kindsIn } from "./kinds.ts";
import { levelsIn } from "./level-names.ts";
import type { Placed } from "./outline.ts";
import { type PlanSaid, planOfHead, plansInCell } from "./plans.ts";
import { valuesIn } from "./values.ts";
import { any, plainLetters, says } from "./words.ts";

/** The plan that a cell is for: by its column, or by its row where the columns are levels. */
export function planOfCell({ cell, passage }: Placed): PlanSaid | null {
  if (!cell || cell.row === 0 || cell.column === 0) return null;
  if (valuesIn(passage.text).length === 0 && !isMark(passage.text)) return null;
  const [first] = cell.cells;
  const byRow = levelsIn(cell.head.text).length > 0 && first && !isOther(first.text);
  if (byRow) return planOfHead(first);
  const over = cell.over && !isOther(cell.over.text) ? planOfHead(cell.over) : null;
  return isOther(cell.head.text) ? over : planOfHead(cell.head);
}

/** The plans that a row is for, where a column of it names them. */
export function plansOfRow({ cell }: Placed): readonly PlanSaid[] {
  if (!cell || cell.row === 0) return [];
  const found = cell.cells.map((one, column) => plansInCell(cell.heads[column] ?? cell.head, one));
  return found.find((plans) => plans.length > 0) ?? [];
}

const isMark = (text: string) =>
  new RegExp(`^(?:${any(({ yes, no }) => [...yes, ...no, "✓", "✔", "✗", "x"])})$`, "iu").test(
    plainLetters(text).trim(),
  );

function isOther(head: string): boolean {
  return (
    head === "" ||
    kindsIn(head).length > 0 ||
    levelsIn(head).length > 0 ||
    says(head, (words) => [...words.level, ...words.businessHours])
  );
}
