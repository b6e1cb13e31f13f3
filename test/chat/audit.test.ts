// The audit log: what is written down of settings, roles, corrections and refusals, and who reads it.
import { expect, test } from "vitest";
import type { Person } from "../../src/case/case.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cardIn, formIn, jonas, type Office, office } from "./office.ts";

const admin = { admin: true, where: null };
const lena: Person = { id: "U3", name: "Lena" };
const asJonas = { who: jonas };
const elsewhere = { room: { platform: "memory", id: "C9", thread: null }, name: "other", direct: false };

/** "who deed on: result", the earliest first. */
async function lines(it: Office): Promise<string[]> {
  const found = await it.store.audit("T1", { limit: 99 });
  return found.toReversed().map(({ by, deed, on, result, about }) => {
    const what =
      on.kind === "case" ? on.number : on.kind === "room" ? on.id : on.kind === "person" ? on.person.name : "all";
    return `${by?.name} ${deed} ${what}: ${result}${about.length > 0 ? ` (${about})` : ""}`;
  });
}

async function later(it: Office): Promise<void> {
  it.clock.at += 1000;
}

test("settings stand there by what was changed, roles by who was named, and never what was chosen", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("settings")), { country: "Deutschland", language: "de" });
  await later(it);
  const form = formIn(await it.change(formIn(await it.say("settings", admin)), {}, admin, "more"));
  await it.submit(form, { admins: [jonas], auditors: [lena], most: "5" }, admin);
  await later(it);
  await it.submit(formIn(await it.say("settings", admin)), { admins: [] }, admin);
  const all = await lines(it);
  expect(all[0]).toBe("Mara settings C1: done (site,language)");
  expect(all.slice(1, 4).toSorted()).toEqual([
    "Mara name-admin Jonas: done",
    "Mara name-auditor Lena: done",
    "Mara settings all: done (mostReminders)",
  ]);
  expect(all.slice(4)).toEqual(["Mara dismiss-admin Jonas: done"]);
  expect(JSON.stringify(all)).not.toContain("Deutschland");
});

test("corrections and what was refused stand there, each with why, and without anybody's words", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { title: "Merger line dead" });
  const { id } = await it.theCase();
  await it.press("mine", id);
  await it.press("undo", `${id} 2`);
  await later(it);
  await it.press("mine", id);
  expect((await it.press("undo", `${id} 4`, asJonas)).kind).toBe("refusal");
  await later(it);
  await it.press("respond", id, { ...asJonas, outside: true });
  await later(it);
  await it.say("netcor is down", { ...asJonas, outside: true });
  await later(it);
  await it.say("report", { ...asJonas, outside: true });
  await later(it);
  it.chat.close("C1", "U1");
  it.clock.at += 3_600_000;
  await it.say("status 1", { ...asJonas, where: elsewhere });
  await later(it);
  await it.press("settings-all", "", asJonas);
  await later(it);
  await it.say("audit", asJonas);
  expect(await lines(it)).toEqual([
    "Mara withdraw 1: done",
    "Jonas correct 1: not-yours",
    "Jonas change 1: outside",
    "Jonas open all: outside",
    "Jonas figures all: outside",
    "Jonas see 1: hidden",
    "Jonas settings all: no-admin",
    "Jonas read-audit all: no-admin",
  ]);
  expect(JSON.stringify(await it.store.audit("T1", { limit: 99 }))).not.toMatch(/Merger|netcor|mistake/);
});

test.each(["en", "de", "ro"] as const)(
  "it is read in %s by an administrator or an auditor, alone",
  async (language) => {
    const it = await office();
    await it.submit(formIn(await it.say("settings", admin)), { auditors: [lena] }, admin);
    const { audit } = wordsOf(language);
    const word = { en: "audit log", de: "Prüfprotokoll", ro: "jurnal de audit" }[language];
    for (const whose of [{ admin: true }, { who: lena }]) {
      const reply = await it.say(word, { ...whose, language });
      expect(reply).toMatchObject({ kind: "card", alone: true });
      expect(cardIn(reply).spoken).toContain(`Mara: ${audit.deeds["name-auditor"]}, Lena: ${audit.results.done}`);
    }
    expect(await it.say(word, { ...asJonas, language })).toEqual({ kind: "refusal", text: [audit.onlyThey] });
  },
);
