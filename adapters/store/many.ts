// How many rows wait, for whoever measures: a few are counted each time, many now and then.

/** So many are counted in a millisecond. */
const few = 1_000;
/** As long the last count of more than these is told again, ms: some hundred thousand take a tenth of a second, and every replica is asked. */
const keptMs = 60_000;

/** Counts what there is, or as far as `most`. */
type Count = (most: number | null) => Promise<number>;
/** `of` names what is counted; `now` is epoch ms. */
export type Many = (of: string, now: number, count: Count) => Promise<number>;

export function manyCounts(): Many {
  const known = new Map<string, { readonly at: number; readonly count: number }>();
  return async (of, now, count) => {
    const some = await count(few + 1);
    if (some <= few) return some;
    const held = known.get(of);
    if (held && Math.abs(now - held.at) < keptMs) return held.count;
    const all = await count(null);
    known.set(of, { at: now, count: all });
    return all;
  };
}
