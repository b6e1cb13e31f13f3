// A case of a private conversation, asked for by somebody who is not in it: at every door of Teams, over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conversation } from "../../adapters/playground/teams/world.ts";
import { moveKinds } from "../../src/case/moves/index.ts";
import { noSettings } from "../../src/case/settings.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { operator } from "../operator.ts";
import { aCase, opening } from "../store/samples.ts";
import { type Desk, installedDesk, saidIn, TENANT_ID, textOf } from "./desk.ts";

const de = wordsOf("de");
const secret = "Merger line dead";
const elsewhere = "another-tenant";

let desk: Desk;
let rooms: readonly Conversation[];
let ids = 0;

type Json = { readonly [field: string]: unknown };

/** Megan's cases: of a private channel, of a group chat, of her own chat with the app. Alex is in none of these. */
beforeAll(async () => {
  desk = await installedDesk({ type: "MultiTenant", tenantId: null });
  const { teams, team, megan, ioana, alex, bot } = desk;
  const board = teams.world.addChannel(team, "Board", "private", [megan, ioana]);
  const group = teams.world.addGroupChat("Merger", { members: [megan, ioana] });
  rooms = [board, group, teams.world.personalChat(megan)];
  for (const { id } of rooms.slice(1)) await teams.install(id, megan.id);
  await teams.install(teams.world.personalChat(alex).id, alex.id);
  await desk.megans.say(board.id, "help", { mention: true });
  const reporter = { id: megan.aadObjectId, name: megan.name };
  for (const [index, { id }] of rooms.entries()) {
    const room = { platform: "teams", id, thread: null };
    const row = aCase({ ...{ id: `case-${index + 1}`, number: index + 1, tenant: TENANT_ID, room }, title: secret });
    await bot.store.nextNumber(TENANT_ID);
    await bot.store.keep(opening({ ...row, owner: null, reporter, ticket: "NC-4711" }));
  }
});
afterAll(() => desk.close());

const alexsChat = () => desk.teams.world.personalChat(desk.alex).id;

/** What the app says next in a conversation, as somebody there sees it. */
async function answerTo(act: Promise<unknown>, where: string, who = desk.alexs): Promise<string> {
  const said = () => who.sees(where).filter(({ from }) => from.app);
  const before = said().length;
  await act;
  await desk.teams.until(() => said().length > before);
  return saidIn(said().slice(-1))[0] ?? "";
}

/** An activity as Teams signs it, of somebody in a channel, with whatever he would like to have in it. */
async function forged(more: Json, person = desk.alex, place: Conversation = desk.incidents) {
  const base = desk.teams.deliveries.findLast(({ activity }) => JSON.stringify(activity).includes(person.aadObjectId));
  if (!base) throw new Error(`${person.name} has done nothing yet`);
  const conversation = { conversationType: place.kind, tenantId: place.tenantId, id: place.id, isGroup: true };
  const where = place.team ? { channel: { id: place.id }, team: { id: place.team.id } } : {};
  const channelData = { ...where, tenant: { id: place.tenantId } };
  const activity = { ...base.activity, conversation, channelData, id: `forged-${++ids}`, ...more };
  return JSON.stringify((await desk.teams.redeliver({ ...base, activity })).body);
}

const button = (press: string, value: string) => ({ dueline: { press, value } });
const executed = (press: string, value: string): Json => ({
  type: "invoke",
  name: "adaptiveCard/action",
  value: { action: { type: "Action.Execute", verb: press, data: button(press, value) }, trigger: "manual" },
});
const fetched = (press: string, value: string): Json => ({
  type: "invoke",
  name: "task/fetch",
  value: { data: { ...button(press, value), msteams: { type: "task/fetch" } } },
});
const pressedOfOld = (press: string, value: string): Json => ({
  type: "message",
  text: "",
  value: button(press, value),
});

async function all(): Promise<string> {
  const cases = await desk.bot.store.listCases(TENANT_ID, { asker: operator, state: "all", limit: 9 });
  const journals = await Promise.all(cases.map(({ id }) => desk.bot.store.journalOf(TENANT_ID, id)));
  return JSON.stringify([cases, ...journals]);
}

test("it is told to nobody else, in his language, by no message, list, button or dialog; and stays as it was", async () => {
  const before = await all();
  const { hidden } = de.rights;
  for (const number of [1, 2, 3]) {
    const { incidents, alexs } = desk;
    for (const words of [`status ${number}`, `why ${number}`]) {
      expect(await answerTo(alexs.say(incidents.id, words, { mention: true }), incidents.id), words).toContain(hidden);
      expect(await answerTo(alexs.slash(incidents.id, words), incidents.id), words).toContain(hidden);
      expect(await answerTo(alexs.say(alexsChat(), words), alexsChat()), words).toContain(hidden);
    }
    const id = `case-${number}`;
    for (const press of ["why", "status", "mine", "snooze-30", "undo", ...moveKinds]) {
      const value = press === "undo" ? `${id} 1` : id;
      expect(await forged(executed(press, value)), `${press} of ${id}`).toContain(hidden);
    }
    for (const press of ["more", "note", "reclassify", "close"])
      expect(await forged(fetched(press, id)), `${press} of ${id}`).toContain(hidden);
    expect(await answerTo(forged(pressedOfOld("respond", id)), incidents.id)).toContain(hidden);
  }
  for (const words of ["list", "report", "status NC-4711"])
    expect(await answerTo(desk.alexs.say(alexsChat(), words), alexsChat()), words).not.toContain(secret);
  expect(await all()).toBe(before);
});

test("to another tenant there is no such case, whatever is named", async () => {
  const before = await all();
  const en = wordsOf("en");
  const theirs = desk.teams.world.addPerson({ name: "Sam Stranger", tenantId: elsewhere });
  const chat = desk.teams.world.personalChat(theirs);
  await desk.teams.install(chat.id, theirs.id);
  const sam = desk.teams.as(theirs.id);
  expect(await answerTo(sam.say(chat.id, "status 1"), chat.id, sam)).toContain(en.talk.noCase(1));
  for (const press of ["why", "mine", "respond"])
    expect(await forged(executed(press, "case-1"), theirs, chat)).toContain(en.moves.gone);
  expect(await forged(fetched("more", "case-1"), theirs, chat)).toContain(en.moves.gone);
  expect(await all()).toBe(before);
});

test("what was refused stands in the audit log, which whoever may read it is shown alone, and nobody else", async () => {
  const { alexs, megans, megan, incidents, bot } = desk;
  await forged(executed("respond", "case-2"));
  expect(await answerTo(alexs.say(incidents.id, "audit", { mention: true }), incidents.id)).toContain(
    de.audit.onlyThey,
  );
  const roles = { admins: [], auditors: [{ id: megan.aadObjectId, name: megan.name }] };
  await bot.store.keepSettings(TENANT_ID, null, { ...noSettings, roles });
  const seen = alexs.sees(incidents.id).length;
  const page = await answerTo(megans.say(incidents.id, "audit", { mention: true }), incidents.id, megans);
  const { audit } = wordsOf("en");
  expect(page).toContain(`Alex Wilber: ${audit.deeds.change}, case 2: ${audit.results.hidden}`);
  expect(page).not.toContain(secret);
  expect(alexs.sees(incidents.id)).toHaveLength(seen + 1);
  expect(await forged(executed("respond", "case-2"), megan)).toContain(wordsOf("en").rights.auditor);
  await bot.store.keepSettings(TENANT_ID, null, noSettings);
});

test("whoever is in it and asks where others read along is answered alone", async () => {
  const { megans, alexs, incidents } = desk;
  const seen = alexs.sees(incidents.id).length;
  expect(await answerTo(megans.say(incidents.id, "status 1", { mention: true }), incidents.id, megans)).toContain(
    secret,
  );
  expect(await answerTo(megans.say(incidents.id, "why 1", { mention: true }), incidents.id, megans)).not.toBe("");
  expect(alexs.sees(incidents.id).length).toBe(seen + 2);
  expect(saidIn(alexs.sees(incidents.id)).join()).not.toContain(secret);
  const [board] = rooms;
  const there = await answerTo(megans.say(board?.id ?? "", "status 1", { mention: true }), board?.id ?? "", megans);
  expect(there).toContain(secret);
  expect(textOf(desk.ioanas.sees(board?.id ?? "").at(-1)?.cards[0])).toContain(secret);
});
