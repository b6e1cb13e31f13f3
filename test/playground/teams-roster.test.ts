import type { Activity, ConversationReference } from "botbuilder";
import { TeamsInfo } from "botbuilder";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, mention, openDesk } from "./teams/desk.ts";
import { TENANT_ID } from "./teams/tiny-bot.ts";

let desk: Desk;
let thread: Partial<ConversationReference>;

beforeEach(async () => {
  desk = await openDesk();
  thread = await mention(desk);
});
afterEach(() => desk.close());

const say = (activity: string | Partial<Activity>) =>
  desk.bot.proactive(thread, async (context) => void (await context.sendActivity(activity)));

test("who is there, page by page, through the SDK", async () => {
  await desk.bot.proactive(thread, async (context) => {
    const first = await TeamsInfo.getPagedMembers(context, 1);
    const second = await TeamsInfo.getPagedMembers(context, 1, first.continuationToken);
    expect([first, second].map(({ members }) => members[0]?.name)).toEqual(["Alex Wilber", "Megan Bowen"]);
    expect(second.continuationToken).toBeUndefined();
    expect(await TeamsInfo.getMember(context, desk.alex.id)).toMatchObject({
      aadObjectId: desk.alex.aadObjectId,
      tenantId: TENANT_ID,
    });
  });
});

test("a team and its channels, the general one without a name", async () => {
  const team = desk.incidents.team?.id ?? "";
  await desk.bot.proactive(thread, async (context) => {
    expect(await TeamsInfo.getTeamDetails(context, team)).toMatchObject({ name: "Operations", memberCount: 2 });
    expect(await TeamsInfo.getTeamChannels(context, team)).toEqual([
      { id: team, type: "standard" },
      { id: desk.incidents.id, name: "Incidents", type: "standard" },
    ]);
  });
});

test("a page hears of every change and can draw what one person sees", async () => {
  const kinds: string[] = [];
  const stop = desk.teams.subscribe(({ kind }) => kinds.push(kind));
  await say("news");
  stop();
  await say("more news");
  expect(kinds).toEqual(["message", "call"]);
  const state = JSON.parse(JSON.stringify(desk.teams.state(desk.megan.id)));
  expect(state.conversations[1]).toMatchObject({ name: "Incidents", team: "Operations", hasApp: true });
  expect(state.conversations[1].messages.map(({ text }: { text: string }) => text)).toEqual([
    "sla",
    "news",
    "more news",
  ]);
});

test("a test can wait for what the app does later", async () => {
  const later = new Promise((resolve) => setTimeout(resolve, 30)).then(() => say("15 minutes left"));
  await desk.teams.until(() => desk.megans.sees(desk.incidents.id).some(({ text }) => text === "15 minutes left"));
  await later;
  await expect(desk.teams.until(() => false, 20)).rejects.toThrow("Still not so after 20 ms");
});
