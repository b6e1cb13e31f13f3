import { expect, test } from "vitest";
import { readWhen } from "../../src/chat/reading/when.ts";
import { cardIn, office } from "./office.ts";

/** A Wednesday, 10:00 in Berlin. */
const now = Date.parse("2026-11-25T10:00:00+01:00");
const read = (text: string) => {
  const at = readWhen(text, now, "Europe/Berlin");
  return at === null ? null : new Date(at).toISOString();
};

test.each([
  ["fri 16:55", "2026-11-27T15:55:00.000Z"],
  ["Friday at 4:55 pm", "2026-11-27T15:55:00.000Z"],
  ["reported Friday 16:55", "2026-11-27T15:55:00.000Z"],
  ["last friday 16:55", "2026-11-20T15:55:00.000Z"],
  ["letzten Freitag um 16:55 Uhr", "2026-11-20T15:55:00.000Z"],
  ["Fr 16:55", "2026-11-27T15:55:00.000Z"],
  ["vineri 16:55", "2026-11-27T15:55:00.000Z"],
  ["vinerea trecută la 16:55", "2026-11-20T15:55:00.000Z"],
  ["vineri trecută la 16:55", "2026-11-20T15:55:00.000Z"],
  ["mon 9am", "2026-11-23T08:00:00.000Z"],
  ["gestern 9 Uhr", "2026-11-24T08:00:00.000Z"],
  ["ieri la ora 9", "2026-11-24T08:00:00.000Z"],
  ["yesterday 23:10", "2026-11-24T22:10:00.000Z"],
  ["16:55", "2026-11-25T15:55:00.000Z"],
  ["mâine ora 8:30", "2026-11-26T07:30:00.000Z"],
  ["27.11. 16:55", "2026-11-27T15:55:00.000Z"],
  ["2.1. 8:00", "2027-01-02T07:00:00.000Z"],
  ["27/11 16:55", "2026-11-27T15:55:00.000Z"],
  ["27 nov 16:55", "2026-11-27T15:55:00.000Z"],
  ["27. November 16:55", "2026-11-27T15:55:00.000Z"],
  ["27 noiembrie 2026, 16:55", "2026-11-27T15:55:00.000Z"],
  ["Nov 27 16:55", "2026-11-27T15:55:00.000Z"],
  ["2026-11-27 16:55", "2026-11-27T15:55:00.000Z"],
  ["2026-11-27T16:55", "2026-11-27T15:55:00.000Z"],
  ["2026-11-27T16:55:00Z", "2026-11-27T16:55:00.000Z"],
  ["10 minutes ago", "2026-11-25T08:50:00.000Z"],
  ["vor 2 Stunden", "2026-11-25T07:00:00.000Z"],
  ["acum 10 minute", "2026-11-25T08:50:00.000Z"],
  ["peste 2 ore", "2026-11-25T11:00:00.000Z"],
  ["acum", "2026-11-25T09:00:00.000Z"],
])("“%s” is %s", (text, at) => {
  expect(read(text)).toBe(at);
});

test.each([
  ["a date of two readings", "5/6 10:00"],
  ["half a date", "friday"],
  ["a bare number", "fri 5"],
  ["an hour that no day has", "fri 25:00"],
  ["a day that no month has", "31.2. 10:00"],
  ["an hour left out by summer time", "29.3.2026 2:30"],
  ["two days", "mon fri 10:00"],
  ["a word that is none of time", "fri 16:55 pizza"],
  ["nothing", ""],
])("%s is asked for, never taken for now: “%s”", (_, text) => {
  expect(read(text)).toBeNull();
});

test("/sla due answers for the time that was named, and asks where it is unclear", async () => {
  const it = await office();
  const named = cardIn(await it.say("due netcor 1 fri 16:55"));
  expect(named.spoken).toMatch(/If reported Fri,? 20 Nov 2026, 16:55/);
  expect(named.spoken).toMatch(/Mon,? 23 Nov 2026, 12:25/);
  const asked = await it.say("due netcor 1 5/6 10:00");
  expect(asked).toMatchObject({ kind: "refusal" });
  expect(JSON.stringify(asked)).toContain("5/6 10:00");
});
