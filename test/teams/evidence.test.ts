// Evidence in Teams: addresses that expire, opened over real HTTP; nobody makes one himself.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client, Message } from "../../adapters/playground/teams/index.ts";
import { make } from "../../src/case/make.ts";
import { noSettings } from "../../src/case/settings.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { aCase, opening } from "../store/samples.ts";
import { type Desk, installedDesk, openCase, TENANT_ID } from "./desk.ts";

const { chat } = wordsOf("en").evidence;
let desk: Desk;
let links: readonly string[];

beforeAll(async () => {
  desk = await installedDesk({ publicUrl: "https://dueline.example" });
  await desk.megans.command(desk.incidents.id, "sla");
  await openCase(desk.megans);
  await desk.bot.delivery.tick();
  const chatOf = desk.incidents.id;
  links = await linksOf(desk.megans, chatOf, "status 1");
});
afterAll(() => desk.close());

/** Asks for the status of a case, and presses for its evidence. */
async function linksOf(who: Client, where: string, words: string): Promise<readonly string[]> {
  await who.say(where, words, { mention: where === desk.incidents.id });
  const isStatus = ({ cards }: Message) => JSON.stringify(cards).includes('"evidence"');
  await desk.teams.until(() => who.sees(where).some(isStatus));
  const status = who.sees(where).find(isStatus);
  const label = wordsOf(who === desk.ioanas ? "ro" : "en").evidence.chat.button;
  await who.click(status?.id ?? "", label);
  const answer = JSON.stringify(who.sees(where).at(-1)?.cards ?? []);
  const { origin } = new URL(desk.bot.url);
  const found = answer.match(/https:\/\/dueline\.example\/teams\/evidence\?ask=[\w.-]+/g) ?? [];
  return [...new Set(found)].map((url) => url.replace("https://dueline.example", origin));
}

const told = async (url: string) => {
  const answer = await fetch(url);
  return [answer.status, (await answer.text()).trim()];
};

test("the presser alone gets an address for each file, and each opens it", async () => {
  expect(links).toHaveLength(3);
  const [pdf, csv, json] = await Promise.all(links.map((url) => fetch(url)));
  expect(pdf?.headers.get("content-disposition")).toMatch(/^attachment; filename="dueline-1-[\d-]+\.pdf"$/);
  expect(await pdf?.text()).toMatch(/^%PDF-/);
  expect(await csv?.text()).toContain("policy_version");
  expect(await json?.json()).toMatchObject({ scope: { kind: "case", number: 1 } });
});

test("an address in which something was changed is refused in a sentence, for another tenant too", async () => {
  const [url = ""] = links;
  const [text = "", seal] = new URL(url).searchParams.get("ask")?.split(".") ?? [];
  const claim = JSON.parse(Buffer.from(text, "base64url").toString());
  const changed = (by: object) =>
    url.replace(text, Buffer.from(JSON.stringify({ ...claim, ...by })).toString("base64url"));
  expect(claim.tenant).toBe(TENANT_ID);
  for (const one of [
    changed({ until: claim.until + 1 }),
    changed({ tenant: "99999999-0000-4000-8000-000000000000" }),
    changed({ value: JSON.stringify({ case: "other" }) }),
    url.replace(`.${seal}`, ".AAAA"),
    url.replace(/ask=.*/, "ask="),
  ])
    expect(await told(one)).toEqual([403, chat.forged]);
});

test("whoever cared for a case of a private room has it refused once it is another's", async () => {
  const { bot, ioana, megan, alex, clock } = desk;
  const chatOf = desk.teams.world.personalChat(ioana).id;
  await desk.teams.install(chatOf, ioana.id);
  const [reporter, owner, to] = [megan, ioana, alex].map(({ aadObjectId: id, name }) => ({ id, name }));
  if (!reporter || !owner || !to) throw new Error("nobody is there");
  const number = await bot.store.nextNumber(TENANT_ID);
  const room = { platform: "teams", id: "19:board@thread.tacv2", thread: null };
  const row = aCase({ id: "board", number, tenant: TENANT_ID, room, reporter, owner });
  await bot.store.keep(opening(row));
  const [url = ""] = await linksOf(desk.ioanas, chatOf, `status ${number}`);
  expect((await fetch(url)).status).toBe(200);
  const change = make(
    { kind: "assign", to },
    (await bot.store.findCase(TENANT_ID, "board")) ?? row,
    reporter,
    clock.now,
    noSettings,
  );
  if ("problem" in change) throw new Error(change.problem.code);
  await bot.store.keep(change);
  expect(await told(url)).toEqual([403, wordsOf("ro").rights.hidden]);
});

test("Why? is drawn in the answer, from an address that is signed and opens for whoever may see the case", async () => {
  const { bot, clock, incidents, megans, teams } = desk;
  const { why } = wordsOf("en");
  const number = await bot.store.nextNumber(TENANT_ID);
  const room = { platform: "teams", id: incidents.id, thread: null };
  const row = aCase({ id: "drawn", number, tenant: TENANT_ID, room, openedAt: clock.now, reportedAt: clock.now });
  await bot.store.keep(opening(row));
  // Its clock stands still, so that it has days to draw.
  clock.now += 60_000;
  const paused = make({ kind: "pause", why: "logs" }, row, row.reporter, clock.now, noSettings);
  if ("problem" in paused) throw new Error(paused.problem.code);
  await bot.store.keep(paused);
  clock.now += 3_600_000;
  await megans.say(incidents.id, `why ${number}`, { mention: true });
  const offers = ({ cards }: Message) => JSON.stringify(cards).includes(why.picture.button);
  await teams.until(() => megans.sees(incidents.id).some(offers));
  await megans.click(megans.sees(incidents.id).find(offers)?.id ?? "", why.picture.button);
  const answer = JSON.stringify(megans.sees(incidents.id).at(-1)?.cards ?? []);
  const [, url = "", alt = ""] = /"type":"Image","url":"([^"]+)","altText":"([^"]+)"/.exec(answer) ?? [];
  for (const said of [`Case ${number} · Zoom`, "First response: within 1 hour", why.pause]) expect(alt).toContain(said);
  expect(url).toMatch(/^https:\/\/dueline\.example\/teams\/evidence\?ask=/);
  const here = url.replace("https://dueline.example", new URL(bot.url).origin);
  const picture = await fetch(here);
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect(await told(here.replace(/.{4}$/, "AAAA"))).toEqual([403, chat.forged]);
});

test("rights are asked for when it is opened, and after a day it opens no more", async () => {
  const [url = ""] = links;
  desk.clock.now += 25 * 3_600_000;
  expect(await told(url)).toEqual([410, chat.expired]);
});
