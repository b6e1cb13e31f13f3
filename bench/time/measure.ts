// Runs one question over many starts and says how many a second of one core, and how many answers agree with ours.

export type Ask = (start: number) => number;

/** Questions a second of the thread's own CPU time, so that waiting for a core does not count: the best of five rounds. */
export function perSecond(ask: Ask, starts: Float64Array): number {
  const rounds = Array.from({ length: 6 }, () => round(ask, starts));
  // The first round is for the compiler.
  return Math.max(...rounds.slice(1));
}

/** The share of the first starts on which both give the same answer. */
export function agreement(ask: Ask, ours: Ask, starts: Float64Array): number {
  const some = starts.subarray(0, 500);
  return some.reduce((same, start) => same + (ask(start) === ours(start) ? 1 : 0), 0) / some.length;
}

let sink = 0;

function round(ask: Ask, starts: Float64Array): number {
  const began = cpuMs();
  let asked = 0;
  // The clock is read seldom where a question is cheap: batches double until they take a while.
  for (let batch = 1; ; ) {
    const first = asked % starts.length;
    const end = Math.min(first + batch, starts.length);
    for (let index = first; index < end; index++) sink += ask(starts[index] ?? 0);
    asked += end - first;
    const took = cpuMs() - began;
    if (took > 200) return (asked / took) * 1000;
    if (took < 25) batch *= 2;
  }
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Keeps the answers from being optimised away. */
export function answersSum(): number {
  return sink;
}
