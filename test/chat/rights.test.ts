// Who may see a case and who may change it: the same answer at every door.
import { extractText } from "unpdf";
import { describe, expect, test } from "vitest";
import { historyJson } from "../../adapters/api/case-json.ts";
import type { Person } from "../../src/case/case.ts";
import { moveKinds } from "../../src/case/moves/index.ts";
import type { OpenForm } from "../../src/chat/intent.ts";
import { notedIn } from "../../src/chat/outsiders.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { settingsScreen, vendorsScreen } from "../../src/chat/screens/settings/fields.ts";
import { readPack } from "../../src/evidence/read-pack.ts";
import { verify } from "../../src/evidence/verify.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { heard } from "../memory-room.ts";
import { cardIn, formIn, jonas, type Office, office, textIn } from "./office.ts";

const { rights } = wordsOf("en");
const lena: Person = { id: "U3", name: "Lena", zone: "Europe/Berlin" };
/** Somewhere else than where the case is talked about. */
const elsewhere = { room: { platform: "memory", id: "C9", thread: null }, name: "other", direct: false };
const asJonas = { who: jonas, where: elsewhere };
const asLena = { who: lena, where: elsewhere };
const asGuest = { who: jonas, outside: true };

/** A case of a private channel in which Mara, who opened it, and Lena are, and Jonas is not. */
async function secret(): Promise<Office & { id: string }> {
  const it = await office();
  it.chat.close("C1", "U1", "U3");
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { title: "Merger line dead" });
  return { ...it, id: (await it.theCase()).id };
}

const hidden: Reply = { kind: "refusal", text: [rights.hidden] };
const forged = (screen: string, memo: object): OpenForm => ({
  ...{ screen, memo: JSON.stringify(memo) },
  answers: { text: "x", what: "mute", to: "2", by: "us" },
});

describe("a case of a private conversation, for somebody who is not in it", () => {
  test("is not told by its number", async () => {
    const it = await secret();
    expect(await it.say("status 1", asJonas)).toEqual(hidden);
    expect(await it.say("why 1", asJonas)).toEqual(hidden);
  });

  test("is in no list and on no home page, and only counts in the report", async () => {
    const it = await secret();
    const said = (reply: Reply) => (reply.kind === "home" ? textIn(reply.parts) : cardIn(reply).spoken);
    const atHome = { ...asJonas, where: null };
    for (const reply of [await it.say("list", atHome), await it.home(atHome)])
      expect(said(reply)).not.toContain("Merger");
    for (const filter of ["mine", "all", "closed"])
      expect(said(await it.press("home", filter, atHome))).not.toContain("Merger");
    const report = cardIn(await it.say("report", asJonas)).spoken;
    expect(report).toContain("NETCOR");
    expect(report).not.toContain("Merger");
  });

  test.each(["why", "status", "more", "mine", "snooze-30", "snooze-120", ...moveKinds])(
    "answers the button %s with a forged value as if he had no business there, and stays as it was",
    async (button) => {
      const it = await secret();
      const before = await it.theCase();
      expect(await it.press(button, it.id, asJonas)).toEqual(hidden);
      expect(await it.theCase()).toEqual(before);
    },
  );

  test("answers a form with a forged memo the same", async () => {
    const it = await secret();
    const before = await it.theCase();
    for (const form of [forged("move", { case: it.id, move: "note" }), forged("more", { case: it.id, move: null })]) {
      expect(await it.send(form, asJonas)).toEqual(hidden);
    }
    expect(await it.theCase()).toEqual(before);
  });

  test("is shown as soon as he is in it, cares for it, or is asked to call", async () => {
    const it = await secret();
    it.chat.close("C1", "U1", "U2");
    expect(cardIn(await it.say("status 1", asJonas)).spoken).toContain("Merger");
    it.chat.close("C1", "U1");
    expect(await it.say("status 1", asLena)).toEqual(hidden);
    await it.press("mine", it.id, { who: lena });
    expect(cardIn(await it.say("status 1", asLena)).spoken).toContain("Merger");
    expect(cardIn(await it.say("list", { ...asLena, where: null })).spoken).toContain("Merger");
  });
});

test("whoever is in the private conversation sees the case wherever he asks", async () => {
  const it = await secret();
  expect(cardIn(await it.say("status 1", asLena)).spoken).toContain("Merger");
  expect(cardIn(await it.say("list", { ...asLena, where: null })).spoken).toContain("Merger");
  expect(await it.press("mine", it.id, asLena)).toEqual({ kind: "done", card: null });
});

test("a private conversation has no settings and takes no case from somebody who is not in it", async () => {
  const it = await secret();
  const barred = { kind: "refusal", text: [rights.notThere] };
  for (const screen of [settingsScreen, vendorsScreen]) {
    const form = { screen, memo: JSON.stringify({ room: "C1" }), answers: { language: "de" } };
    expect(await it.send(form, asJonas)).toEqual(barred);
  }
  expect((await it.store.settingsOf("T1", "C1")).language).toBeNull();
  const form = formIn(await it.say("netcor is down, no workaround", asJonas));
  expect(await it.submit(form, { title: "Into theirs", room: "C1" }, asJonas)).toEqual(barred);
});

test("a channel that is made private is private to Dueline within the hour", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { title: "Merger line dead" });
  expect(cardIn(await it.say("status 1", asJonas)).spoken).toContain("Merger");
  it.chat.close("C1", "U1");
  it.clock.at += 3_600_000;
  expect(await it.say("status 1", asJonas)).toEqual(hidden);
  expect(cardIn(await it.say("list", { ...asJonas, where: null })).spoken).not.toContain("Merger");
});

describe("somebody of another company, in a room that is shared with it", () => {
  test("sees the card there, and why its deadline is where it is", async () => {
    const it = await secret();
    expect((await it.press("why", it.id, asGuest)).kind).toBe("card");
    expect(cardIn(await it.say("status 1", asGuest)).spoken).toContain("Merger");
  });

  test("changes nothing, opens nothing, sets nothing, and is told so in a sentence", async () => {
    const it = await secret();
    const before = await it.theCase();
    const refusal = { kind: "refusal", text: [rights.outside("Mara")] };
    const here = { kind: "refusal", text: [rights.outsideHere] };
    for (const button of ["respond", "mine", "more", "mute", "snooze-30"])
      expect(await it.press(button, it.id, asGuest)).toEqual(refusal);
    for (const words of ["settings", "netcor is down", "report"]) expect(await it.say(words, asGuest)).toEqual(here);
    const form = formIn(await it.say("netcor is down, no workaround"));
    expect(await it.submit(form, { title: "Another" }, asGuest)).toEqual(here);
    expect(await it.theCase()).toEqual(before);
  });

  test("sees nothing of the rooms that he is not in, though everybody of the company does", async () => {
    const it = await office();
    await it.submit(formIn(await it.say("netcor is down, no workaround")), { title: "Merger line dead" });
    it.chat.leave("C1", "U2");
    const there = { ...asGuest, where: elsewhere };
    expect(await it.say("status 1", there)).toEqual(hidden);
    expect(cardIn(await it.say("list", { ...there, where: null })).spoken).not.toContain("Merger");
  });

  test("has what he did before that was known marked in history, thread and pack, and nobody else's; what he does as a colleague later is not", async () => {
    const it = await secret();
    it.chat.close("C1", "U1", "U2");
    await it.press("mine", it.id, { who: jonas });
    it.clock.at += 1000;
    await it.press("respond", it.id, asGuest);
    it.clock.at += 1000;
    await it.press("respond", it.id, { who: jonas });
    const history = cardIn(await it.say("status 1"))
      .spoken.split("\n")
      .slice(-3);
    expect(history.map((line) => line.includes(rights.byGuest))).toEqual([false, true, false]);
    const noted = await notedIn(it.store, "T1", it.id);
    const [, owned, answered] = noted;
    if (!owned || !answered) throw new Error("nothing was noted");
    const row = await it.theCase();
    expect(historyJson(row, noted, wordsOf("en")).map(({ guest }) => guest)).toEqual([false, true, false]);
    const thread = [owned, answered].map((entry) => heard(movedOf(row, entry, wordsOf("en"))).spoken);
    expect(thread.map((said) => said.includes(rights.byGuest))).toEqual([true, false]);
    await it.press("evidence", JSON.stringify({ case: it.id }));
    const [pdf, csv, json] = await Promise.all((it.chat.handed[0]?.files ?? []).map(({ bytes }) => bytes()));
    const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");
    expect(text(csv).match(/,guest,|,yes,/gm)).toEqual([",guest,", ",yes,"]);
    const pack = readPack(text(json));
    expect(pack).toMatchObject({ pack: { cases: [{ guests: [2] }] } });
    expect(pack.kind === "pack" && verify(pack.pack).kind).toBe("whole");
    const { text: paper } = await extractText(new Uint8Array(pdf ?? []), { mergePages: true });
    expect(paper.replace(/\s+/g, " ")).toContain(rights.byGuest);
  });
});
