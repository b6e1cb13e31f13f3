// Numbers, names and timestamps that never come twice. They count up instead of being random, so that a run can be repeated.

export interface Ids {
  /** A new id with this prefix: `V00000001A`. */
  next(prefix: string): string;
  /** A new message timestamp in Slack's writing, later than every one before. */
  ts(): string;
}

/** `now` in epoch milliseconds. */
export function countingIds(now: () => number): Ids {
  let count = 0;
  let last = 0;
  return {
    next(prefix) {
      count += 1;
      return `${prefix}${count.toString(36).toUpperCase().padStart(9, "0")}`;
    },
    ts() {
      last = Math.max(last + 1, Math.round(now() * 1000));
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
    },
  };
}
