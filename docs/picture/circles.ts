// Files that lead back to themselves, by value or by type: what is left once everything with a beginning and an end is taken away.
import type { Import } from "./imports.ts";

/** `a -> b` for every import that is part of a circle, or lies between two. */
export function circlesIn(imports: readonly Pick<Import, "file" | "to">[]): string[] {
  let left = imports.flatMap(({ file, to }) => (to === null ? [] : [{ file, to }]));
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const [importing, imported] = [new Set(left.map(({ file }) => file)), new Set(left.map(({ to }) => to))];
    left = left.filter(({ file, to }) => importing.has(to) && imported.has(file));
  }
  return left.map(({ file, to }) => `${file} -> ${to}`).toSorted();
}
