// An administrator reads a vendor's words otherwise, and sees beforehand which open cases that moves.
import { expect, test } from "vitest";
import { standingOf } from "../../src/case/standing.ts";
import { opened as aCase } from "../case/people.ts";
import { operator } from "../operator.ts";
import { cardIn, fieldIn, formIn, type Office, office, textIn } from "./office.ts";

const admin = { admin: true, where: null };

async function opened(it: Office) {
  const form = formIn(await it.say("netcor is down, no workaround"));
  const asked = { country: "DE" };
  const full = formIn(await it.change(form, {}, {}, "site"));
  await it.submit(full, { ...asked, room: "C1", title: "The map is empty" });
  return it.theCase();
}

/** The form before the last: the reading and how it is to be read are chosen, and what would move is shown. */
async function asking(it: Office, reading: string, option: string) {
  const settings = formIn(await it.say("settings", admin));
  const which = formIn(await it.change(settings, {}, admin, "readings"));
  const how = formIn(await it.submit(which, { reading }, admin));
  return { how, sure: formIn(await it.submit(how, { option }, admin)) };
}

test("the cases that another reading moves are shown first, then they move and say so", async () => {
  const it = await office();
  // In summer, UTC+1 all year is half past nine in the morning, and not half past eight, when NETCOR opens.
  it.clock.at = Date.parse("2026-07-20T09:00:00+02:00");
  const before = await opened(it);
  const { how, sure } = await asking(it, "netcor.zone", "fixed");
  expect(textIn(how.parts)).toContain("NETCOR: Hours of 8:30–17:00 marked “(UTC +1)”");
  expect(fieldIn(how, "option").value).toBe("german-time");
  expect(textIn(sure.parts)).toMatch(/1 open case changes:[\s\S]*1 The map is empty[\s\S]*was .*13:00.*now .*13:30/);
  expect(await it.theCase()).toEqual(before);

  const done = cardIn(await it.submit(sure, {}, admin));
  expect(done.spoken).toContain("1 open case changed.");
  const after = await it.theCase();
  const due = (row: typeof after) => standingOf(row, it.clock.at)[0]?.dueAt;
  expect(due(before)).toBe(Date.parse("2026-07-20T13:00:00+02:00"));
  expect(due(after)).toBe(Date.parse("2026-07-20T13:30:00+02:00"));
  expect(after.terms.readings.find(({ id }) => id === "netcor.zone")?.chosen.en).toMatch(/^UTC\+1 all year round/);
  expect(await it.store.audit("T1", { limit: 9 })).toMatchObject([
    { deed: "settings", by: { id: "U1" }, about: ["readings"] },
  ]);
  const [, entry] = await it.store.journalOf("T1", after.id);
  expect(entry).toMatchObject({
    act: { kind: "reread", reading: "netcor.zone" },
    moved: [{ kind: "first-response" }, {}],
  });
});

test("however many open cases there are, all of them move", async () => {
  const it = await office();
  it.clock.at = Date.parse("2026-07-20T09:00:00+02:00");
  const damage = { vendor: "netcor", answers: { impact: "down", workaround: "none" } } as const;
  const numbers = Array.from({ length: 105 }, (_, index) => index + 1);
  for (const number of numbers) {
    await it.store.keep(aCase({ ...damage, id: `k${number}`, number }, "2026-07-20T08:55:00+02:00"));
  }
  const { sure } = await asking(it, "netcor.zone", "fixed");
  expect(textIn(sure.parts)).toContain("105 open cases change");
  expect(cardIn(await it.submit(sure, {}, admin)).spoken).toContain("105 open cases changed.");
  const rows = await it.store.listCases("T1", { asker: operator, state: "open", limit: 999 });
  const due = new Set(rows.map((row) => standingOf(row, it.clock.at)[0]?.dueAt));
  expect([rows.length, ...due]).toEqual([105, Date.parse("2026-07-20T13:30:00+02:00")]);
});

test("from then on new cases, deadlines and numbers follow it, for this tenant alone", async () => {
  const it = await office();
  const { sure } = await asking(it, "purecloud.voice", "all-in-hours");
  expect(textIn(sure.parts)).toContain("No open case changes.");
  await it.submit(sure, {}, admin);
  const said = async (whose: object) => cardIn(await it.say("due purecloud 2", whose)).spoken;
  const berlin = { who: { id: "U1", name: "Mara", zone: "Europe/Berlin" } };
  expect(await said(berlin)).toContain("+49");
  expect(await said({ ...berlin, tenant: "T2" })).not.toContain("+49");
});

test("whoever is no administrator sees no button for it, and a form made up changes nothing", async () => {
  const it = await office();
  const form = formIn(await it.say("settings"));
  expect(JSON.stringify(form.parts)).not.toContain("readings");
  const forged = {
    screen: "settings-readings",
    memo: JSON.stringify({ step: "sure", reading: "netcor.zone", option: "fixed" }),
    answers: {},
  };
  expect((await it.send(forged)).kind).toBe("refusal");
  expect((await it.store.settingsOf("T1", null)).readings).toBeNull();
  const odd = { ...forged, memo: JSON.stringify({ step: "sure", reading: "netcor.zone", option: "of-nobody" }) };
  expect(formIn(await it.send(odd, admin)).screen).toBe("settings-readings");
  expect((await it.store.settingsOf("T1", null)).readings).toBeNull();
});
