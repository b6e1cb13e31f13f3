// In order by several ranks: the first in which two differ decides.

/** The lowest first; what is alike in all ranks keeps its order. Each is ranked once, and not at every comparison. */
export function ranked<T>(all: readonly T[], ranksOf: (one: T) => readonly number[]): T[] {
  const judged = all.map((one) => ({ one, ranks: ranksOf(one) }));
  return judged.toSorted((a, b) => firstDifference(a.ranks, b.ranks)).map(({ one }) => one);
}

function firstDifference(some: readonly number[], others: readonly number[]): number {
  return some.map((rank, index) => rank - (others[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
