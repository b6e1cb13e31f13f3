// How much one bot may send into one thread.
// Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, "Per bot per thread".

const WINDOWS: [most: number, seconds: number][] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
];

export interface Rates {
  /** Seconds to wait before the next message may go to this thread; 0 if it may go now, and then it counts. */
  wait(thread: string): number;
}

export function createRates(now: () => number): Rates {
  const sent = new Map<string, number[]>();
  return {
    wait(thread) {
      const times = sent.get(thread) ?? [];
      const waits = WINDOWS.map(([most, seconds]) => untilFree(times, most, seconds, now()));
      const longest = Math.max(...waits);
      if (longest === 0) sent.set(thread, [...times.slice(-1800), now()]);
      return longest;
    },
  };
}

function untilFree(times: number[], most: number, seconds: number, now: number): number {
  const oldest = times.at(-most);
  const free = oldest === undefined ? now : oldest + seconds * 1000;
  return Math.max(0, Math.ceil((free - now) / 1000));
}
