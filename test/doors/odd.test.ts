// What is let in and has a shape that nobody sends: refused or answered, never a failure of ours, and nothing of it in the log. `node proof/odd.ts` sends a hundred thousand.
import { expect, test } from "vitest";
import { wholeHouse } from "./house.ts";
import { lineOf, sendOdd } from "./odd.ts";
import { marker } from "./oddly.ts";

test("whatever stands in a request that is signed or has a token, no door fails, and the log repeats nothing of it", async () => {
  const log: string[] = [];
  const note = (fields: object, sentence: string) => void log.push(lineOf(fields, sentence));
  const house = await wholeHouse({ log: { info: () => {}, warn: note, error: note }, perMinute: 1e9 });
  const answers = await sendOdd(house, { seed: 7, each: 20 });
  for (const [door, statuses] of Object.entries(answers))
    expect(
      Object.keys(statuses).filter((status) => Number(status) >= 500 || Number(status) < 200),
      door,
    ).toEqual([]);
  expect(log.filter((line) => /\\n +at /.test(line) || line.includes(marker) || line.includes("failed"))).toEqual([]);
  await house.stop();
}, 60_000);
