import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../adapters/playground/teams/index.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { operator } from "../operator.ts";
import { type Desk, installedDesk, openCase, saidIn, TENANT_ID } from "./desk.ts";

const { talk } = wordsOf("en");

let desk: Desk;
let chat: string;

beforeAll(async () => {
  desk = await installedDesk();
  chat = desk.teams.world.personalChat(desk.megan).id;
  await desk.teams.install(chat, desk.megan.id);
  await desk.megans.command(desk.incidents.id, "sla");
  await openCase(desk.megans);
  await desk.bot.delivery.tick();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.bot.heard.length = 0;
});

/** What the bot answers, as one text. */
async function answer(client: Client, room: string, act: () => Promise<unknown>): Promise<string> {
  const before = client.sees(room).filter(({ from }) => from.app).length;
  await act();
  await desk.teams.until(() => client.sees(room).filter(({ from }) => from.app).length > before);
  return saidIn(client.sees(room)).at(-1) ?? "";
}
const personally = (words: string) => answer(desk.megans, chat, () => desk.megans.say(chat, words));

describe("in a personal chat words are enough", () => {
  test.each([
    ["help", "What Dueline does"],
    ["HELP", "What Dueline does"],
    ["help ", talk.support],
    ["sla help", "What Dueline does"],
    ["/sla help", "What Dueline does"],
    ["Sla LIST", "Open cases"],
    ["list", "Open cases"],
    ["status 1", "What happened"],
    ["hotline zoom", "How to reach Zoom"],
    ["due cloudtalk 1 professional", "CloudTalk"],
    ["why 1", "Why this priority and deadline"],
    ["report", "How vendors kept their promises"],
    ["settings", "in the channel that you want to set up"],
    ["sla", "Open the form"],
    ["zoom meetings are down", "Open the form"],
    ["status 99", "There is no case 99 here."],
    ["slap", "I do not know “slap”."],
    ["what is the weather", "Open the form"],
  ])("“%s”", async (words, expected) => {
    expect(await personally(words)).toContain(expected);
    expect(desk.teams.violations).toEqual([]);
  });
});

describe("in a channel the bot is mentioned, and answers in the thread", () => {
  test.each(["list", "sla list", "  SLA   list "])("“@Dueline %s”", async (words) => {
    const said = await answer(desk.megans, desk.incidents.id, () =>
      desk.megans.say(desk.incidents.id, words, { mention: true }),
    );
    expect(said).toContain("Open cases");
    const [question, reply] = desk.megans.sees(desk.incidents.id).slice(-2);
    expect(reply?.rootId).toBe(question?.id);
    expect(desk.alexs.sees(desk.incidents.id).at(-1)?.id).toBe(reply?.id);
  });

  test("a sentence that says all opens the case at one press, once, for whoever said it and for nobody else", async () => {
    const { incidents, megans, alexs, teams } = desk;
    const opened = async () =>
      (await desk.bot.store.listCases(TENANT_ID, { asker: operator, state: "all", limit: 50 })).length;
    const before = await opened();
    const words = "netcor is down for everyone, no workaround";
    const said = await answer(megans, incidents.id, () => megans.say(incidents.id, words, { mention: true }));
    expect(said).toContain("Suggested: Priority 1");
    const card = megans.sees(incidents.id).at(-1)?.id ?? "";
    await alexs.click(card, "Open case");
    expect(await opened()).toBe(before);
    for (const _ of [1, 2]) await megans.click(card, "Open case");
    expect(await opened()).toBe(before + 1);
    const vague = await answer(megans, incidents.id, () => megans.say(incidents.id, "netcor fails", { mention: true }));
    expect(vague).toContain("Open the form");
    expect(JSON.stringify(megans.sees(incidents.id).at(-1)?.cards)).not.toContain('"Open case"');
    expect(teams.violations).toEqual([]);
  });

  test("the mention of others stays a name", async () => {
    const words = "zoom is down, <at>Alex Wilber</at> told me so &amp; more";
    await answer(desk.megans, desk.incidents.id, () => desk.megans.say(desk.incidents.id, words, { mention: true }));
    expect(desk.bot.heard[0]).toMatchObject({ kind: "start", text: "zoom is down, Alex Wilber told me so &amp; more" });
  });

  test("a question that nobody else saw is answered to nobody else", async () => {
    const said = await answer(desk.megans, desk.incidents.id, () => desk.megans.slash(desk.incidents.id, "list"));
    expect(said).toContain("Open cases");
    expect(desk.megans.sees(desk.incidents.id).at(-1)?.onlyFor).toBe(desk.megan.id);
    expect(desk.alexs.sees(desk.incidents.id).at(-1)?.id).not.toBe(desk.megans.sees(desk.incidents.id).at(-1)?.id);
  });

  test("where Teams does not take such an answer, it goes to the personal chat", async () => {
    desk.teams.fault({ method: "post", kind: "403", conversationId: desk.incidents.id });
    expect(await answer(desk.megans, chat, () => desk.megans.slash(desk.incidents.id, "list"))).toContain("Open cases");
  });
});

describe("everybody is answered in the language of his own client", () => {
  test.each(["alex", "ioana"] as const)("%s", async (who) => {
    const client = desk.teams.as(desk[who].id);
    const said = await answer(client, desk.incidents.id, () => client.slash(desk.incidents.id, "help"));
    expect(said).toContain(who === "alex" ? "Was Dueline tut" : "Ce face Dueline");
  });
});

test("an answer that fails is an apology, in the thread", async () => {
  desk.bot.twist.by = () => Promise.reject(new Error("broken"));
  const said = await answer(desk.megans, desk.incidents.id, () =>
    desk.megans.say(desk.incidents.id, "list", { mention: true }),
  );
  desk.bot.twist.by = (_, real) => real();
  expect(said).toContain("Sorry, that did not work on our side");
});

test("what is erased with a person is erased here too", async () => {
  await desk.bot.store.erasePerson(TENANT_ID, desk.megan.aadObjectId);
  const kept = await desk.bot.store.records.list(TENANT_ID, "teams-person");
  expect(kept.map(({ key }) => key)).not.toContain(desk.megan.aadObjectId);
});

test.each(["503", "429", "500", "drop", "html"] as const)(
  "a question that Teams meets with one %s is answered all the same",
  async (kind) => {
    desk.teams.fault({ method: "post", kind, conversationId: chat, retryAfterS: 1 });
    expect(await personally("list")).toContain("Open cases");
  },
);
