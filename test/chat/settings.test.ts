import { expect, test } from "vitest";
import { reminderTopics } from "../../src/case/notice.ts";
import type { Form } from "../../src/chat/reply.ts";
import { cardIn, fieldIn, fieldsOf, formIn, jonas, mistakesIn, type Office, office, textIn } from "./office.ts";

const admin = { admin: true };
const home = { where: null };
/** With everything in it that can be unfolded. */
async function unfolded(it: Office, whose: Parameters<Office["say"]>[1] = {}): Promise<Form> {
  const form = formIn(await it.change(formIn(await it.say("settings", whose)), {}, whose, "more"));
  return formIn(await it.change(form, {}, whose, "plans"));
}
const kept = (it: Office, room: string | null) => it.store.settingsOf("T1", room);

test("a room's settings are asked, kept, and said in the room with the name of who changed them", async () => {
  const it = await office();
  const form = await unfolded(it);
  const typed = { country: "Deutschland", language: "de", "quiet.from": "22", "quiet.to": "7.30", most: "5" };
  const reply = await it.submit(form, { ...typed, reminders: ["due", "overdue"] });
  expect(cardIn(reply).spoken).toContain("Saved.");
  expect(await kept(it, "C1")).toMatchObject({
    site: { country: "DE", zone: "Europe/Berlin" },
    language: "de",
    reminders: ["due", "overdue"],
    quiet: { from: "22:00", to: "07:30", zone: "Europe/Berlin" },
    mostReminders: 5,
    vendors: null,
  });
  expect(it.chat.posted.map(({ card }) => card.spoken)).toEqual([
    "Einstellungen geändert\nMara hat die Einstellungen geändert: Standort, Sprache, Erinnerungen, Ruhezeit, Höchstzahl an Erinnerungen",
  ]);
});

test("of each vendor in use, the plan and the contacts are asked where they matter", async () => {
  const it = await office();
  const form = formIn(await it.say("settings"));
  const next = formIn(await it.submit(form, { vendors: ["netcor", "purecloud", "zoom"] }));
  expect(fieldsOf(next).map(({ id }) => id)).toEqual(["contacts.purecloud", "plan.zoom"]);
  await it.submit(next, { "contacts.purecloud": [jonas], "plan.zoom": "pro" });
  const again = await unfolded(it);
  expect([fieldIn(again, "contacts.purecloud").value, fieldIn(again, "plan.zoom").value]).toEqual([[jonas], "pro"]);
  expect((await it.submit(again, { "plan.zoom": "business" })).kind).toBe("done");
  expect((await kept(it, "C1")).vendors).toMatchObject([{}, { contacts: [jonas] }, { plan: "business" }]);
});

test("who changes nothing announces nothing", async () => {
  const it = await office();
  const reply = await it.submit(formIn(await it.say("settings")));
  expect(cardIn(reply).title).toBe("Nothing was changed.");
  expect(it.chat.posted).toEqual([]);
});

test("mistakes stand at their field", async () => {
  const it = await office();
  const form = await unfolded(it);
  const wrong = { country: "Atlantis", "quiet.from": "25:00", most: "many", reminders: [] };
  expect(Object.keys(mistakesIn(await it.submit(form, wrong))).toSorted()).toEqual([
    "country",
    "most",
    "quiet.from",
    "reminders",
  ]);
  expect(mistakesIn(await it.submit(form, { "quiet.from": "22:00" }))).toHaveProperty("quiet.to");
});

test.each([
  ["most", "100", "101"],
  ["most", "1", "0"],
  ["quiet.from", "23:59", "24:00"],
  ["quiet.to", "0", "24"],
  ["quiet.to", "6.05", "6:60"],
])("of %s, %s is the last that is taken, and %s is a mistake at its field", async (id, last, beyond) => {
  const it = await office();
  const form = await unfolded(it);
  const quiet = { "quiet.from": "22:00", "quiet.to": "07:00" };
  expect((await it.submit(form, { ...quiet, [id]: last })).kind).toBe("done");
  expect(Object.keys(mistakesIn(await it.submit(form, { ...quiet, [id]: beyond })))).toEqual([id]);
});

test("only an administrator says which plan and which contacts hold for everyone", async () => {
  const it = await office();
  const form = formIn(await it.say("settings", { ...home, ...admin }));
  const vendors = formIn(await it.submit(form, { vendors: ["zoom"] }, { ...home, ...admin }));
  expect((await it.submit(vendors, { "plan.zoom": "pro" }, home)).kind).toBe("refusal");
  expect((await kept(it, null)).vendors).toMatchObject([{ id: "zoom", plan: null }]);
  await it.submit(vendors, { "plan.zoom": "pro" }, { ...home, ...admin });
  expect((await kept(it, null)).vendors).toMatchObject([{ id: "zoom", plan: "pro" }]);
});

test("only an administrator sets what holds for everyone", async () => {
  const it = await office();
  expect((await it.say("settings", home)).kind).toBe("refusal");
  expect((await it.press("settings-all", "", home)).kind).toBe("refusal");
  const form = formIn(await it.say("settings", { ...home, ...admin }));
  expect((await it.submit(form, { language: "ro" }, home)).kind).toBe("refusal");
  await it.submit(form, { language: "ro" }, { ...home, ...admin });
  expect((await kept(it, null)).language).toBe("ro");
  const inRoom = formIn(await it.say("settings", admin));
  const forAll = formIn(await it.change(inRoom, {}, admin, "for-all"));
  expect([forAll.title, forAll.memo]).toEqual(["Settings for everyone", '{"room":null}']);
});

test("all reminders are the same as no choice, so that new ones are heard too", async () => {
  const it = await office();
  await it.submit(await unfolded(it), { reminders: [...reminderTopics], most: "9" });
  expect((await kept(it, "C1")).reminders).toBeNull();
});

test("a room that cannot be posted in keeps its settings, and who changed them learns what mends it", async () => {
  const it = await office();
  it.chat.fail({ kind: "refused", why: "not_in_channel", mend: "invite-bot" });
  const card = cardIn(await it.submit(await unfolded(it), { most: "3" }));
  expect(card.spoken).toContain("/invite @Dueline");
  expect((await kept(it, "C1")).mostReminders).toBe(3);
});

test("holidays of one's own are read one a line, kept, and shown again; a date that does not exist is said", async () => {
  const it = await office();
  const form = await unfolded(it);
  const two = "2026-12-24 Heiligabend\n\n 2026-12-31  Year's end ";
  expect(cardIn(await it.submit(form, { holidays: two })).spoken).toContain("holidays of your own");
  expect((await kept(it, "C1")).holidays).toEqual([
    { date: "2026-12-24", name: "Heiligabend" },
    { date: "2026-12-31", name: "Year's end" },
  ]);
  const again = await unfolded(it);
  expect(fieldsOf(again).find(({ id }) => id === "holidays")?.value).toBe(
    "2026-12-24 Heiligabend\n2026-12-31 Year's end",
  );
  for (const wrong of ["2026-02-30 Nothing", "24 December", "2026-12-24"])
    expect(mistakesIn(await it.submit(again, { holidays: wrong }))).toHaveProperty("holidays");
  await it.submit(again, { holidays: "" });
  expect((await kept(it, "C1")).holidays).toBeNull();
});

test("country, region and zone are chosen from lists: what is likely for the person first, a zone only where there are several", async () => {
  const it = await office();
  const perth = { who: { ...jonas, zone: "Australia/Perth" } };
  const labels = (form: Form, id: string) => {
    const field = fieldIn(form, id);
    return "options" in field ? field.options.map(({ label }) => label) : [];
  };
  const form = formIn(await it.say("settings", perth));
  expect(labels(form, "country").slice(0, 3)).toEqual(["Where whoever opens the case is", "Australia", "Afghanistan"]);
  expect(fieldsOf(form).map(({ id }) => id)).not.toContain("zone");
  const chosen = formIn(await it.change(form, { country: "AU" }, perth));
  expect(labels(chosen, "zone").slice(0, 3)).toEqual(["Perth, UTC+8", "Sydney, UTC+11", "Melbourne, UTC+11"]);
  expect(labels(chosen, "zone").indexOf("Lord Howe Island, UTC+11")).toBeGreaterThan(6);
  expect(labels(chosen, "region")).toContain("Western Australia");
  expect(mistakesIn(await it.submit(chosen, {}, perth))).toHaveProperty("zone");
  await it.submit(chosen, { zone: "Australia/Perth", region: "AU-WA" }, perth);
  expect((await kept(it, "C1")).site).toEqual({ country: "AU", zone: "Australia/Perth", region: "AU-WA" });
  const again = formIn(await it.say("settings"));
  await it.submit(again, { country: "open" });
  expect((await kept(it, "C1")).site).toBeNull();
});

test("the form is short and shows what is set, for everyone or here; what is not asked stays as it is", async () => {
  const it = await office();
  const all = await unfolded(it, { ...home, ...admin });
  await it.submit(all, { language: "de", most: "7", vendors: ["zoom", "netcor"] }, { ...home, ...admin });
  const here = await unfolded(it);
  await it.submit(here, {
    "quiet.from": "22",
    "quiet.to": "7",
    holidays: "2026-12-24 Heiligabend",
    "own-answer": "20",
  });
  const form = formIn(await it.say("settings"));
  expect(fieldsOf(form).length).toBeLessThanOrEqual(5);
  expect(textIn(form.parts)).toContain(
    [
      "Vendors: Zoom, NETCOR (for everyone)",
      "Language: German (for everyone)",
      "Quiet hours: 22:00–07:00",
      "At most per case: 7 (for everyone)",
      "Our answers within: 20 min",
      "Holidays of your own: Heiligabend",
    ].join("\n"),
  );
  const before = await kept(it, "C1");
  await it.submit(form, { language: "ro" });
  expect(await kept(it, "C1")).toEqual({ ...before, language: "ro" });
});

test("where it is said that a vendor is late at priority 1 a channel chooses; what holds anyway is no choice", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("settings")), { late: "channel" });
  expect((await kept(it, "C1")).late).toBeNull();
  await it.submit(formIn(await it.say("settings", { ...home, ...admin })), { late: "thread" }, { ...home, ...admin });
  const form = formIn(await it.say("settings"));
  expect(fieldIn(form, "late").value).toBe("thread");
  await it.submit(form, { late: "channel" });
  expect([(await kept(it, null)).late, (await kept(it, "C1")).late]).toEqual(["thread", "channel"]);
});

test("that somebody is at hand at priority 1, at every vendor, a channel or everybody chooses; without a choice a document decides", async () => {
  const it = await office();
  const form = await unfolded(it);
  expect(fieldIn(form, "at-hand").value).toBe("documented");
  await it.submit(form, { "at-hand": "documented" });
  expect((await kept(it, "C1")).atHand).toBeNull();
  const everybodys = await unfolded(it, { ...home, ...admin });
  await it.submit(everybodys, { "at-hand": "priority-1" }, { ...home, ...admin });
  const here = await unfolded(it);
  expect(textIn(here.parts)).toContain("At hand at priority 1: At every vendor, as a rule of our own (for everyone)");
  expect(fieldIn(here, "at-hand").value).toBe("priority-1");
  const card = cardIn(await it.submit(here, { "at-hand": "documented" }));
  expect(card.spoken).toContain("somebody at hand at priority 1");
  expect([(await kept(it, null)).atHand, (await kept(it, "C1")).atHand]).toEqual(["priority-1", "documented"]);
});

test("the address of the mailbox that takes vendors' mails is set for everyone, and is one address", async () => {
  const it = await office();
  const form = formIn(await it.press("settings-all", "", admin));
  for (const wrong of ["support", "support+sla@example.com", "a@b.cd, c@d.ef"])
    expect(mistakesIn(await it.submit(form, { "mail.address": wrong }, admin))).toEqual({
      "mail.address": "Write one address such as support@example.com, without a + in it.",
    });
  await it.submit(form, { "mail.address": "support@example.com" }, admin);
  expect((await kept(it, null)).mailAddress).toBe("support@example.com");
  const again = formIn(await it.press("settings-all", "", admin));
  expect(textIn(again.parts)).toContain("Vendors' mails: support@example.com");
  await it.submit(again, { "mail.address": "" }, admin);
  expect((await kept(it, null)).mailAddress).toBeNull();
});

test("how long closed cases are kept, and a legal hold, an administrator chooses for everyone; the audit log has it", async () => {
  const it = await office();
  expect(fieldsOf(formIn(await it.say("settings", admin))).map(({ id }) => id)).not.toContain("months");
  const form = formIn(await it.press("settings-all", "", admin));
  expect(mistakesIn(await it.submit(form, { months: "0" }, admin))).toEqual({
    months: "Write a whole number of months, from 1 to 1200.",
  });
  await it.submit(form, { months: "24", hold: "hold" }, admin);
  expect((await kept(it, null)).retention).toEqual({ months: 24, hold: true });
  const again = formIn(await it.press("settings-all", "", admin));
  expect(JSON.stringify(again.parts)).toContain("legal hold: nothing is removed");
  await it.submit(again, { hold: "usual" }, admin);
  expect((await kept(it, null)).retention).toEqual({ months: 24, hold: false });
  const lines = await it.store.audit("T1", { limit: 9 });
  expect(lines.map(({ deed, about }) => [deed, about])).toEqual([
    ["settings", ["retention"]],
    ["settings", ["retention"]],
  ]);
});
