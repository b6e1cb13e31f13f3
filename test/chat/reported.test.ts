// That the vendor was told already, and when, is read in the sentence and stands in the dialog.
import { expect, test } from "vitest";
import { reportedIn } from "../../src/chat/reading/reported.ts";
import { fieldIn, fieldsOf, formIn, jonas, mistakesIn, office } from "./office.ts";

// A Monday.
const now = Date.parse("2026-11-23T10:00:00+01:00");
const friday = Date.parse("2026-11-20T16:55:00+01:00");
const said = (text: string) => reportedIn(text, now, "Europe/Berlin");

test.each([
  ["netcor is down, reported Friday 16:55", friday],
  ["netcor down - already reported on friday at 16:55, no workaround", friday],
  ["We reported it fri 4:55pm; nobody can work", friday],
  ["NETCOR steht, gemeldet am Freitag um 16:55 Uhr", friday],
  ["NETCOR steht still, am Freitag 16:55 gemeldet", friday],
  ["netcor nu merge, raportat vineri la 16:55", friday],
  ["netcor picat, sesizat vineri 16:55", friday],
])("%s", (text, at) => {
  expect(said(text)).toEqual({ at });
});

test.each([
  "netcor is down, reported on Friday",
  "NETCOR steht, schon gemeldet",
  "netcor picat, raportat azi",
  "netcor down, reported tomorrow 9:00",
])("%s: told, and unclear when", (text) => {
  expect(said(text)).toEqual({ at: null });
});

test.each([
  "netcor is down",
  "netcor is down, not reported yet",
  "NETCOR steht, noch nicht gemeldet",
  "netcor nu merge, nu am raportat",
  "users reported at 9:00 that netcor is down",
  "Kunden haben um 9:00 gemeldet dass nichts geht",
])("%s: nothing of a report to the vendor", (text) => {
  expect(said(text)).toBeNull();
});

test("the dialog holds the time, the case counts from it, and a time ahead is a mistake at its field", async () => {
  const it = await office();
  const form = formIn(await it.say("netcor is down, no workaround, reported Friday 16:55"));
  expect(fieldIn(form, "reported").value).toBe("yes");
  expect(fieldIn(form, "reported.at").value).toBe(friday);
  const ahead = await it.submit(form, { "reported.at": it.clock.at + 60_000 });
  expect(Object.keys(mistakesIn(ahead))).toEqual(["reported.at"]);
  await it.submit(form);
  expect(await it.theCase()).toMatchObject({ reportedAt: friday });
});

test("unclear when, it is asked and counts from now if nobody says; nothing said, nothing asked", async () => {
  const it = await office();
  const form = formIn(await it.say("netcor is down, no workaround, reported on Friday"));
  expect(fieldIn(form, "reported.at").value).toBeNull();
  await it.submit(form);
  expect(await it.theCase()).toMatchObject({ reportedAt: it.clock.at });
  const other = formIn(await it.say("netcor is down", { who: jonas }));
  expect(fieldsOf(other).map(({ id }) => id)).not.toContain("reported.at");
});

test("where the clock waits for a ticket, the time is kept and whether there is one still asked", async () => {
  const it = await office();
  const form = formIn(await it.say("zoom pro is down, no workaround, reported Friday 16:55"));
  expect([fieldIn(form, "reported").value, fieldIn(form, "reported.at").value]).toEqual(["no", friday]);
});
