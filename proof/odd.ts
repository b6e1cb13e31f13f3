// A hundred thousand requests that are let in and of a shape that nobody sends, over all doors: `node --expose-gc proof/odd.ts [NUMBER] [SEED]`.
import { wholeHouse } from "../test/doors/house.ts";
import { lineOf, sendOdd } from "../test/doors/odd.ts";
import { marker } from "../test/doors/oddly.ts";
import { stopwatches } from "./odd/took.ts";

const [number = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const heapMb = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
};
const told = new Map<string, number>();
const note = (fields: object, sentence: string) => {
  const line = lineOf(fields, sentence);
  const what = /"err":|\\n +at /.test(line) || line.includes(marker) ? line.slice(0, 600) : sentence;
  told.set(what, (told.get(what) ?? 0) + 1);
};
const house = await wholeHouse({ log: { info: () => {}, warn: note, error: note }, perMinute: 1e9 });
await sendOdd(house, { seed, each: 50 });
const before = heapMb();
const watches = stopwatches();
const answers = await sendOdd(house, { seed: seed + 1, each: Math.ceil(number / 8), took: watches.took });
console.log(answers, Object.fromEntries(told), watches.told(), { heapMb: [before, heapMb()] });
const failed = Object.values(answers).flatMap((statuses) =>
  Object.keys(statuses).filter((status) => Number(status) >= 500 || Number(status) < 200),
);
const promises: readonly (readonly [string, boolean])[] = [
  ["no door failed, none hung up", failed.length === 0],
  ["no stack in the log, and nothing of what was sent", [...told.keys()].every((line) => !line.startsWith("{"))],
];
for (const [promise, holds] of promises) console.log(holds ? "holds:  " : "BROKEN: ", promise);
await house.stop();
process.exitCode = promises.every(([, holds]) => holds) ? 0 : 1;
