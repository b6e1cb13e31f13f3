// Administrators and auditors of a tenant: named in the settings for everyone, beside those of the platform.
import { expect, test } from "vitest";
import type { Person } from "../../src/case/case.ts";
import { settingsScreen } from "../../src/chat/screens/settings/fields.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cardIn, formIn, jonas, mara, mistakesIn, type Office, office, textIn } from "./office.ts";

const { rights, settings } = wordsOf("en");
const lena: Person = { id: "U3", name: "Lena", zone: "Europe/Berlin" };
const platformAdmin = { admin: true, where: null };
const elsewhere = { room: { platform: "memory", id: "C9", thread: null }, name: "other", direct: false };
const asLena = { who: lena, where: elsewhere };

/** Jonas is an administrator, Lena an auditor; Mara's case is of a channel in which neither of them is. */
async function appointed(): Promise<Office & { id: string }> {
  const it = await office();
  it.chat.close("C1", "U1");
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { title: "Merger line dead" });
  const form = formIn(await it.say("settings", platformAdmin));
  await it.submit(form, { admins: [jonas], auditors: [lena] }, platformAdmin);
  return { ...it, id: (await it.theCase()).id };
}

test("an administrator names others, who then may do the same; whoever is none is refused", async () => {
  const it = await appointed();
  const home = { who: jonas, where: null };
  const form = formIn(await it.say("settings", home));
  expect(form.title).toBe(settings.tenantTitle);
  await it.submit(form, { language: "de" }, home);
  expect((await it.store.settingsOf("T1", null)).language).toBe("de");
  expect(textIn(formIn(await it.say("settings", { who: jonas })).parts)).not.toBe("");
  const forged = { screen: settingsScreen, memo: JSON.stringify({ room: null }), answers: { admins: [mara] } };
  expect(await it.send(forged, {})).toEqual({ kind: "refusal", text: settings.onlyAdmins });
  expect(await it.press("settings-all", "", {})).toEqual({ kind: "refusal", text: settings.onlyAdmins });
});

test("an auditor reads every case, wherever he asks, and changes none", async () => {
  const it = await appointed();
  const before = await it.theCase();
  expect(cardIn(await it.say("status 1", asLena)).spoken).toContain("Merger");
  expect(cardIn(await it.say("list", { ...asLena, where: null })).spoken).toContain("Merger");
  expect((await it.press("why", it.id, asLena)).kind).toBe("card");
  const refusal = { kind: "refusal", text: [rights.auditor] };
  for (const button of ["respond", "mine", "more", "snooze-30", "close"])
    expect(await it.press(button, it.id, asLena)).toEqual(refusal);
  for (const words of ["settings", "netcor is down"]) expect(await it.say(words, asLena)).toEqual(refusal);
  const note = { screen: "move", memo: JSON.stringify({ case: it.id, move: "note" }), answers: { text: "x" } };
  expect(await it.send(note, asLena)).toEqual(refusal);
  expect(await it.theCase()).toEqual(before);
});

test("nobody is both, and a room names nobody", async () => {
  const it = await appointed();
  const form = formIn(await it.say("settings", platformAdmin));
  const both = await it.submit(form, { auditors: [lena, jonas] }, platformAdmin);
  expect(mistakesIn(both)).toEqual({ auditors: settings.mistakes.bothRoles("Jonas") });
  const room = { screen: settingsScreen, memo: JSON.stringify({ room: "C1" }), answers: { admins: [mara] } };
  await it.send(room, {});
  expect((await it.store.settingsOf("T1", "C1")).roles).toBeNull();
  expect(await it.press("settings-all", "", {})).toEqual({ kind: "refusal", text: settings.onlyAdmins });
});

test("whom the platform makes an administrator is one, whatever the settings say", async () => {
  const it = await appointed();
  const form = formIn(await it.say("settings", platformAdmin));
  await it.submit(form, { admins: [], auditors: [mara] }, platformAdmin);
  expect(formIn(await it.say("settings", platformAdmin)).title).toBe(settings.tenantTitle);
  expect(await it.press("mine", it.id, { admin: true })).toEqual({ kind: "done", card: null });
  expect(await it.press("mute", it.id, {})).toEqual({ kind: "refusal", text: [rights.auditor] });
});

test("an auditor from outside reads; an administrator from outside is none", async () => {
  const it = await appointed();
  expect(cardIn(await it.say("status 1", { ...asLena, outside: true })).spoken).toContain("Merger");
  expect(await it.press("mine", it.id, { ...asLena, outside: true })).toEqual({
    kind: "refusal",
    text: [rights.outside("Mara")],
  });
  expect(await it.say("settings", { who: jonas, where: null, outside: true })).toEqual({
    kind: "refusal",
    text: settings.noRoom,
  });
});
