// Old cases leave when the operator says so, and not before.
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { keepTidy, monthsBefore } from "../../front/housekeeping.ts";
import { operator } from "../operator.ts";
import { aCase, opening } from "../store/samples.ts";

const at = (iso: string) => Date.parse(iso);
const log = { info: () => {}, warn: () => {}, error: () => {} };

test("a month before the 31st of March is the last day of February, at the same time of day", () => {
  expect(monthsBefore(at("2026-03-31T10:20:30Z"), 1)).toBe(at("2026-02-28T10:20:30Z"));
  expect(monthsBefore(at("2024-03-31T10:20:30Z"), 1)).toBe(at("2024-02-29T10:20:30Z"));
  expect(monthsBefore(at("2026-01-15T00:00:00Z"), 24)).toBe(at("2024-01-15T00:00:00Z"));
});

async function leftAfter(retentionMonths: number | null): Promise<readonly string[]> {
  const store = await openStore({ kind: "sqlite", path: ":memory:", newId: () => "1" });
  onTestFinished(() => store.close());
  const closed = (id: string, number: number, closedAt: string) =>
    opening(aCase({ id, number, status: "closed", closedAt: at(closedAt) }));
  await store.keep(closed("long-closed", 1, "2025-10-31T23:59:59Z"));
  await store.keep(closed("just-closed", 2, "2025-11-01T00:00:01Z"));
  await store.keep(opening(aCase({ id: "open", number: 3, openedAt: at("2020-01-01T00:00:00Z") })));
  const tidying = keepTidy(store, { now: () => at("2026-11-01T00:00:00Z"), log, retentionMonths });
  onTestFinished(() => tidying.stop());
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  return (await store.listCases("T1", { asker: operator, state: "all", limit: 10 })).map(({ id }) => id).toSorted();
}

test("closed cases leave after so many months; open ones stay however old they are", async () => {
  expect(await leftAfter(12)).toEqual(["just-closed", "open"]);
});

test("where nobody said how long, nothing leaves", async () => {
  expect(await leftAfter(null)).toEqual(["just-closed", "long-closed", "open"]);
});
