// How many wait is counted for whoever measures, and nobody waits for the count.
import { expect, test } from "vitest";
import { manyCounts } from "../../adapters/store/many.ts";

const minute = 60_000;

test("few that wait are counted each time; many once a minute, each kind by itself, also for a clock that was set back", async () => {
  const many = manyCounts();
  const asked: (number | null)[] = [];
  const of = (there: number) => async (most: number | null) => {
    asked.push(most);
    return most === null ? there : Math.min(most, there);
  };
  for (const [now, there, told] of [
    [0, 1_000, 1_000],
    [1, 999, 999],
    [2, 400_000, 400_000],
    [3, 400_007, 400_000],
    [2 + minute, 400_008, 400_008],
    [2 + minute + 1, 12, 12],
    [1, 400_009, 400_009],
  ] as const)
    expect(await many("notices", now, of(there))).toBe(told);
  expect(await many("dispatches", 1, of(20_000))).toBe(20_000);
  expect(asked.filter((most) => most === null)).toHaveLength(4);
});
