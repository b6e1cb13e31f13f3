// How often somebody may ask: so many times a minute, each by his own count, which begins with his first; by the house's clock.
import { LRUCache } from "lru-cache";
import { isFresh } from "../../src/chat/fresh.ts";

const minute = 60_000;
/** As many as are counted at once; who is not among them begins anew. */
const mostNames = 10_000;

export type Pace = {
  /** Counts one; false: it was too many. */
  may(name: string): boolean;
  /** Counts one, and says how many more may come in this minute, and when it ends, in ms; below 0: it was too many. */
  take(name: string): { readonly left: number; readonly endsInMs: number };
  /** May one more come? Counts none. */
  left(name: string): boolean;
};

export function pace(most: number, now: () => number): Pace {
  const counts = new LRUCache<string, { from: number; count: number }>({ max: mostNames });
  const of = (name: string) => {
    const known = counts.get(name);
    return known && isFresh(known.from, minute, now()) ? known : { from: now(), count: 0 };
  };
  function take(name: string) {
    const { from, count } = of(name);
    counts.set(name, { from, count: count + 1 });
    return { left: most - count - 1, endsInMs: from + minute - now() };
  }
  return {
    take,
    may: (name) => take(name).left >= 0,
    left: (name) => of(name).count < most,
  };
}
