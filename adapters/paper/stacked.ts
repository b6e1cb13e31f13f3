// Labels on a line, so that none covers its neighbour.
import { page } from "./style.ts";

/** Rows so that nothing covers its neighbour: each goes into the first in which there is room. */
export function stacked(lefts: readonly number[], widths: readonly number[]): number[] {
  const ends: number[] = [];
  return lefts.map((left, nth) => {
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + (widths[nth] ?? 0);
    return row;
  });
}

export const rowsIn = (rows: readonly number[]) => Math.max(0, ...rows) + (rows.length > 0 ? 1 : 0);

/** A label stands right of its line, or left of it where the paper ends. */
export function within(left: number, width: number): number {
  return left + width > page.width - page.right ? left - width : left;
}
