// In which steps the time left and the time over are told.
import { expect, test } from "vitest";
import { nearestStep, passedStep, stepsAround } from "../../src/case/steps.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [1, 5 * MINUTE],
  [5 * MINUTE, 5 * MINUTE],
  [5 * MINUTE + 1, 15 * MINUTE],
  [16 * MINUTE, 30 * MINUTE],
  [31 * MINUTE, HOUR],
  [HOUR + 1, 2 * HOUR],
  [3 * HOUR, 4 * HOUR],
  [8 * HOUR, 8 * HOUR],
  [8 * HOUR + 1, DAY],
  [DAY, DAY],
  [DAY + 1, 2 * DAY],
])("of %d ms that are left, %d are spoken of", (left, told) => {
  expect(nearestStep(left)).toBe(told);
});

test.each([
  [HOUR - 1, 0],
  [HOUR, HOUR],
  [5 * HOUR, 4 * HOUR],
  [DAY, DAY],
  [2 * DAY + 1, 2 * DAY],
  [4 * DAY, 3 * DAY],
  [99 * DAY, 7 * DAY],
])("of %d ms that are over, %d are spoken of", (late, told) => {
  expect(passedStep(late)).toBe(told);
});

test("a card is drawn anew in its last hour, at its deadline and after it, and only in the future", () => {
  const after = (now: number) => stepsAround(100 * DAY, now).map((at) => (at - 100 * DAY) / MINUTE);
  expect(after(0)).toEqual([-60, -30, -15, -5, 0, 60, 240, 1440, 2880, 4320, 10_080]);
  expect(after(100 * DAY - 15 * MINUTE)).toEqual([-5, 0, 60, 240, 1440, 2880, 4320, 10_080]);
  expect(after(107 * DAY)).toEqual([]);
});
