// Evidence in Teams: addresses that expire, opened over real HTTP; nobody makes one himself.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "../../adapters/playground/teams/index.ts";
import { wordsOf } from "../../src/lang/index.ts";
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
  await desk.megans.say(chatOf, "status 1", { mention: true });
  const isStatus = ({ cards }: Message) => JSON.stringify(cards).includes(chat.button);
  await desk.teams.until(() => desk.megans.sees(chatOf).some(isStatus));
  const status = desk.megans.sees(chatOf).find(isStatus);
  await desk.megans.click(status?.id ?? "", chat.button);
  const answer = JSON.stringify(desk.megans.sees(chatOf).at(-1)?.cards ?? []);
  const { origin } = new URL(desk.bot.url);
  const found = answer.match(/https:\/\/dueline\.example\/teams\/evidence\?ask=[\w.-]+/g) ?? [];
  links = [...new Set(found)].map((url) => url.replace("https://dueline.example", origin));
});
afterAll(() => desk.close());

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

test("rights are asked for when it is opened, and after a day it opens no more", async () => {
  const [url = ""] = links;
  desk.clock.now += 25 * 3_600_000;
  expect(await told(url)).toEqual([410, chat.expired]);
});
