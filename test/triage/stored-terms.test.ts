import { expect, test } from "vitest";
import { deadlinesOf } from "../../src/case/deadlines.ts";
import { readTerms } from "../../src/triage/stored-terms.ts";
import type { Terms } from "../../src/triage/terms.ts";
import written from "./terms-of-the-first-version.json" with { type: "json" };

// As it comes out of a store: JSON that was written by the first version.
const stored: Terms = JSON.parse(JSON.stringify(written));
const reported = Date.parse("2026-11-27T14:30:00Z");
const due = (level: number) =>
  deadlinesOf(readTerms(stored).levels.find((one) => one.level === level) ?? { targets: [] }, clock, reported);
const clock = { startedAt: reported, pauses: [] };

test("what an earlier version called a promise is read as a guarantee, an average as an average", () => {
  const measures = readTerms(stored).levels.flatMap(({ targets }) =>
    targets.flatMap((one) => (one.guaranteed ? [one.measure] : [])),
  );
  expect(measures).toEqual(["guarantee", "average", "guarantee", "average", "guarantee", "guarantee"]);
});

test("a case keeps the deadlines that its terms were frozen with", () => {
  expect(due(1).map(({ dueAt }) => dueAt)).toEqual([reported + 10 * 60_000, reported + 15 * 60_000]);
  expect(due(3).map(({ dueAt }) => dueAt)).toEqual([Date.parse("2026-11-30T07:30:00Z")]);
});
