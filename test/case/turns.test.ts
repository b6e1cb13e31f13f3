// A card says until when today, and whom to call now: so it is drawn again when the day ends, and when a line opens or closes.
import { expect, test } from "vitest";
import { nextTurnOf } from "../../src/case/turns.ts";
import { nearAround } from "../../src/time/day-around.ts";
import { at, berlin, lived, opened, perth } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const netcor = { vendor: "netcor", answers: { impact: "down", workaround: "none" }, reportedAt: at(nine) } as const;
const zoom = { ...netcor, vendor: "zoom", plan: "business" } as const;
const turns = (row: ReturnType<typeof opened>["case"], from: string, count: number) => {
  const found: string[] = [];
  for (let now = at(from); found.length < count; ) {
    now = nextTurnOf(row, now);
    found.push(new Date(now).toISOString().slice(5, 16));
  }
  return found;
};

test("while an answer is awaited: at the end of the site's day, and when the line closes and opens", () => {
  const { case: row } = opened({ ...netcor, site: berlin }, nine);
  expect(turns(row, nine, 5)).toEqual(["03-09T16:00", "03-09T23:00", "03-10T07:30", "03-10T16:00", "03-10T23:00"]);
});

test("a line that is open round the clock turns nothing but the days, those of the site", () => {
  const { case: row } = opened({ ...zoom, site: perth }, nine);
  expect(turns(row, nine, 2)).toEqual(["03-09T16:00", "03-10T16:00"]);
});

test("after the answer nobody is to be called: then the days alone", () => {
  const { case: row } = opened({ ...netcor, site: berlin }, nine);
  const answered = lived(row, ["2026-03-09T10:00:00+01:00", { kind: "respond" }]);
  expect(turns(answered, "2026-03-09T10:00:00+01:00", 2)).toEqual(["03-09T23:00", "03-10T23:00"]);
});

test("on the night when clocks change, the day ends where the clock on the wall says so", () => {
  const { case: row } = opened({ ...zoom, site: berlin }, nine);
  expect(turns(row, "2026-03-28T12:00:00+01:00", 2)).toEqual(["03-28T23:00", "03-29T22:00"]);
});

test("a clock time alone is taken for the next one by readers of every zone, so that more than half a day ahead the date stays", () => {
  const { from, to } = nearAround(at("2026-03-10T01:00:00+08:00"), "Australia/Perth");
  expect([from, to]).toEqual([at("2026-03-10T00:00:00+08:00"), at("2026-03-10T13:00:00+08:00")]);
});
