// A clock that was hours ahead and is right again: what was remembered meanwhile does not hold for hours.
import { expect, test } from "vitest";
import { pace } from "../../adapters/kit/pace.ts";
import { createRefusals } from "../../adapters/kit/refusals.ts";
import { createHeldToken } from "../../adapters/teams/held-token.ts";
import { isFresh } from "../../src/chat/fresh.ts";

const HOUR = 3_600_000;

test("what was found lately is believed for its time, and what was found in a time that has not come is not", () => {
  expect([99, 100, 101].map((now) => isFresh(100, 10, now))).toEqual([false, true, true]);
  expect([109, 110].map((now) => isFresh(100, 10, now))).toEqual([true, false]);
});

test("who was counted out by the wrong time may ask again", () => {
  let now = 5 * HOUR;
  const asking = pace(2, () => now);
  expect([1, 2, 3].map(() => asking.may("t1"))).toEqual([true, true, false]);
  now = 0;
  expect([1, 2, 3].map(() => asking.may("t1"))).toEqual([true, true, false]);
});

test("what is turned away is told in the log again", () => {
  let now = 5 * HOUR;
  const lines: object[] = [];
  const warn = (fields: object) => void lines.push(fields);
  const refusals = createRefusals({ path: "/x", help: "docs" }, { info: warn, warn, error: warn }, () => now);
  for (const why of ["one", "two"]) refusals.note(why);
  now = 0;
  refusals.note("three");
  expect(lines).toEqual([
    { why: "one", count: 1 },
    { why: "three", count: 2 },
  ]);
});

test("a token of Microsoft's that was refused by the wrong time is asked for again", async () => {
  let now = 5 * HOUR;
  const answers = [() => Promise.reject(new Error("not yet valid")), () => Promise.resolve("good")];
  const token = createHeldToken(
    () => answers.shift()?.() ?? Promise.reject(new Error("one too many")),
    () => now,
  );
  await expect(token()).rejects.toThrow("not yet valid");
  now = 0;
  expect(await token()).toBe("good");
});
