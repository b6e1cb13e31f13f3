// The search in Teams' compose box, and the page of one's own in the personal chat.
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { aCase, opening } from "../store/samples.ts";
import { type Desk, installedDesk, openCase, saidIn, TENANT_ID, textOf, ZOOM_DOWN } from "./desk.ts";

const { talk } = wordsOf("en");
const typed = "<b>Nobody</b> can join & [hear](http://e.vil)";

let desk: Desk;
let chat: string;

/** A case in a channel of everybody's, one in a private channel that Megan alone is in, and a chat without the app. */
beforeAll(async () => {
  desk = await installedDesk();
  const { teams, megan, alex, team, bot } = desk;
  await desk.megans.command(desk.incidents.id, "sla");
  await openCase(desk.megans, { ...ZOOM_DOWN, title: typed });
  await bot.delivery.tick();
  const board = teams.world.addChannel(team, "Board", "private", [megan]);
  await desk.megans.say(board.id, "help", { mention: true });
  const room = { platform: "teams", id: board.id, thread: null };
  const reporter = { id: megan.aadObjectId, name: megan.name };
  const row = aCase({ id: "secret", number: 2, tenant: TENANT_ID, room, title: "Merger line dead" });
  await bot.store.nextNumber(TENANT_ID);
  await bot.store.keep(opening({ ...row, owner: null, reporter }));
  chat = teams.world.addGroupChat("War room", { members: [megan, alex] }).id;
});
afterAll(async () => {
  expect(desk.teams.violations).toEqual([]);
  await desk.close();
});

// learn.microsoft.com, “Respond to search command”.
test("a case is found by its number, by words and among those that are open, and its card goes into any chat, without buttons", async () => {
  for (const words of ["1", "#1", "nobody join", "zoom", ""]) {
    const { status, hits } = await desk.alexs.search(chat, "find", words);
    expect([status, hits.length]).toEqual([200, 1]);
    // A thumbnail's text is markup: what was typed is none.
    expect(hits[0]?.text).toContain("&lt;b&gt;Nobody&lt;/b&gt; can join &amp;");
    expect(hits[0]?.title).toContain("Fall 1 · Zoom");
  }
  const [hit] = (await desk.megans.search(chat, "find", "1")).hits;
  if (!hit) throw new Error("nothing was found");
  expect(textOf(hit.card)).toContain("As it stood {{DATE(");
  expect(JSON.stringify(hit.card)).not.toMatch(/Action\.(Submit|Execute)/);
  const { id } = desk.megans.post(chat, hit.card);
  expect(desk.alexs.sees(chat).at(-1)?.id).toBe(id);
});

test("nobody finds what he may not see, by whatever he asks", async () => {
  expect((await desk.megans.search(chat, "find", "merger")).hits.length).toBe(1);
  expect((await desk.megans.search(chat, "find", "2")).hits.length).toBe(1);
  for (const words of ["merger", "2", "zoom", ""]) {
    const { hits } = await desk.alexs.search(chat, "find", words);
    expect(JSON.stringify(hits)).not.toContain("Merger");
  }
  expect(await desk.alexs.search(chat, "find", "2")).toEqual({
    status: 200,
    hits: [],
    text: wordsOf("de").talk.foundNone,
  });
});

test("a search that fails says so in the place of the list", async () => {
  const find = desk.bot.store.listCases;
  desk.bot.store.listCases = () => Promise.reject(new Error("away"));
  const { status, text } = await desk.megans.search(chat, "find", "zoom");
  desk.bot.store.listCases = find;
  expect([status, text]).toEqual([200, expect.stringContaining("Sorry, that did not work on our side")]);
});

test("twelve cases of one's own still fit on that page", async () => {
  const own = desk.teams.world.personalChat(desk.ioana).id;
  await desk.teams.install(own, desk.ioana.id);
  const reporter = { id: desk.ioana.aadObjectId, name: desk.ioana.name };
  const room = { platform: "teams", id: desk.incidents.id, thread: null };
  for (let index = 0; index < 13; index += 1) {
    const number = await desk.bot.store.nextNumber(TENANT_ID);
    const row = aCase({ id: `own-${number}`, number, tenant: TENANT_ID, room, title: '&"'.repeat(75) });
    await desk.bot.store.keep(opening({ ...row, owner: null, reporter }));
  }
  const said = () => desk.ioanas.sees(own).filter(({ from }) => from.app);
  const before = said().length;
  await desk.ioanas.say(own, "home");
  await desk.teams.until(() => said().length > before);
  expect(saidIn(said()).at(-1)).toContain(wordsOf("ro").talk.listMore);
});

test.each(["home", "Start", "acasa"])(
  "“%s” in the personal chat is one's own page, whose buttons show the rest",
  async (word) => {
    const own = desk.teams.world.personalChat(desk.megan).id;
    await desk.teams.install(own, desk.megan.id);
    const said = () => desk.megans.sees(own).filter(({ from }) => from.app);
    const before = said().length;
    await desk.megans.say(own, word);
    await desk.teams.until(() => said().length > before);
    const page = said().at(-1);
    expect(saidIn(said()).at(-1)).toContain(talk.homeTitle);
    expect(saidIn(said()).at(-1)).toContain("Nobody");
    expect(JSON.stringify(page?.cards)).toContain("https://sla.example.com/support");
    await desk.megans.click(page?.id ?? "", talk.homeClosed);
    await desk.teams.until(() => said().length > before + 1);
    expect(saidIn(said()).at(-1)).toContain(talk.noneOpen);
  },
);
