// The known word that somebody most likely meant.

/** The nearest of the words, at most two slips away (one for two or three letters, none for one); case is no slip. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const most = word.length > 3 ? 2 : word.length > 1 ? 1 : 0;
  const ranked = words
    .map((known) => ({ known, slips: slipsBetween(word.toLowerCase(), known.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((a, b) => a.slips - b.slips);
  return ranked[0]?.known;
}

/** `did you mean "zoom"?`, or what may be written instead. */
export function didYouMean(word: string, words: readonly string[], otherwise: string): string {
  const nearest = nearestOf(word, words);
  return nearest === undefined ? otherwise : `did you mean "${nearest}"?`;
}

/** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      // Before the first letter nothing stands, which no letter equals.
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const above = rows[i - 1] ?? [];
      row.push(
        Math.min(
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (above[j - 1] ?? 0) + cost,
          swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
