// What comes back from a client is not believed: it may be anybody's program, signed in as somebody.
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { operator } from "../operator.ts";
import { type Desk, installedDesk, openCase, TENANT_ID, ZOOM_DOWN } from "./desk.ts";

let desk: Desk;
let sent: Sent;
let ids = 0;

type Json = { readonly [field: string]: unknown };
type Sent = Desk["teams"]["deliveries"][number];
const { unread } = wordsOf("en").fallback;

beforeAll(async () => {
  desk = await installedDesk();
  await desk.megans.command(desk.incidents.id, "sla");
  await openCase(desk.megans, { ...ZOOM_DOWN, room: desk.incidents.id });
  const [last] = desk.teams.deliveries.filter(({ activity }) => JSON.stringify(activity).includes('"seal"')).slice(-1);
  if (!last) throw new Error("no dialog was sent");
  sent = last;
});
afterAll(() => desk.close());

/** The same once more, under another id, with something in it exchanged. */
function forged(from: string, to: string, more: Json = {}): Promise<Sent> {
  const activity = JSON.parse(JSON.stringify(sent.activity).replaceAll(from, to));
  return desk.teams.redeliver({ ...sent, activity: { ...activity, ...more, id: `forged-${++ids}` } });
}

const count = async () =>
  (await desk.bot.store.listCases(TENANT_ID, { asker: operator, state: "all", limit: 99 })).length;

/** The room in the form that the house heard of last. */
function roomHeard() {
  const last = desk.bot.heard.at(-1);
  return last?.kind === "submit" ? last.form.answers.room : last?.kind;
}

test("a dialog that comes back as it went is understood", async () => {
  const answer = await forged("never-there", "");
  expect(JSON.stringify(answer.body)).not.toContain(String(unread[0]).slice(0, 20));
  expect(roomHeard()).toBe(desk.incidents.id);
});

test.each([
  ["its memo", '\\"vendor\\":\\"zoom\\"', '\\"vendor\\":\\"netcor\\"'],
  ["its screen", '"screen":"open-case"', '"screen":"settings"'],
  ["the kinds of its fields", '"fields":{', '"fields":{"more":"one",'],
  ["its seal", '"seal":"', '"seal":"A'],
])("a dialog in which %s was exchanged does nothing, and says that it was not understood", async (_, from, to) => {
  const before = await count();
  expect(JSON.stringify(sent.activity)).toContain(from);
  const answer = await forged(from, to);
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).toContain(String(unread[0]).slice(0, 20));
  expect(await count()).toBe(before);
});

test("a dialog that was shown to somebody else is not taken from another", async () => {
  const before = await count();
  await forged("never-there", "", { from: { id: desk.alex.id, name: "Alex", aadObjectId: desk.alex.aadObjectId } });
  expect(await count()).toBe(before);
});

test("a room that was not offered, of another team or another person's chat, is not written to", async () => {
  const other = desk.teams.world.addTeam("Board", { channels: ["General", "Secret"], members: [desk.alex] });
  await desk.teams.install(other.id, desk.alex.id);
  await desk.alexs.say(other.channels[1]?.id ?? "", "help", { mention: true });
  const chat = desk.teams.world.personalChat(desk.alex);
  await desk.teams.install(chat.id, desk.alex.id);
  for (const room of [other.channels[1]?.id ?? "", chat.id]) {
    await forged(`"room":"${desk.incidents.id}"`, `"room":"${room}"`);
    expect(roomHeard()).toBeNull();
  }
  const [general] = desk.team.channels;
  await desk.megans.say(general?.id ?? "", "help", { mention: true });
  await desk.teams.until(() => desk.bot.heard.at(-1)?.kind === "start");
  await forged(`"room":"${desk.incidents.id}"`, `"room":"${general?.id}"`);
  expect(roomHeard()).toBe(general?.id);
});
