// How long each door took for its answers, and whether it became slower on the way.

export type Took = {
  readonly mean: number;
  readonly longest: number;
  readonly firstTenth: number;
  readonly lastTenth: number;
};

export function stopwatches() {
  const all = new Map<string, number[]>();
  return {
    took(door: string, ms: number): void {
      const before = all.get(door) ?? [];
      before.push(ms);
      all.set(door, before);
    },
    /** By door, ms. */
    told(): { readonly [door: string]: Took } {
      return Object.fromEntries([...all].map(([door, times]) => [door, tookOf(times)]));
    },
  };
}

function tookOf(times: readonly number[]): Took {
  const tenth = Math.max(1, Math.floor(times.length / 10));
  return {
    mean: meanOf(times),
    longest: Math.round(times.reduce((longest, ms) => Math.max(longest, ms), 0)),
    firstTenth: meanOf(times.slice(0, tenth)),
    lastTenth: meanOf(times.slice(-tenth)),
  };
}

function meanOf(times: readonly number[]): number {
  return Math.round((times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length)) * 10) / 10;
}
