import type { Activity, ConversationReference } from "botbuilder";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textAt } from "../../adapters/playground/teams/json.ts";
import { attached, caseCard } from "./teams/cards.ts";
import { activities, call, type Desk, mention, openDesk, refused, texts } from "./teams/desk.ts";
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

test("can be changed and taken away again", async () => {
  await desk.bot.proactive(thread, async (context) => {
    const sent = await context.sendActivity("P1");
    await context.updateActivity({ ...sent, type: "message", text: "P2" });
    expect(texts(desk, desk.megan.id)).toEqual(["sla", "P2"]);
    await context.deleteActivity(sent?.id ?? "");
  });
  expect(texts(desk, desk.megan.id)).toEqual(["sla"]);
});

test("an update does away with the views of single people", async () => {
  desk.bot.logic = async (context) => void (await context.sendActivity({ attachments: [attached(caseCard())] }));
  await desk.alexs.say(desk.incidents.id, "again", { mention: true });
  const message = desk.alexs.sees(desk.incidents.id).at(-1);
  const value = caseCard("Alex");
  desk.bot.logic = async () => ({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value });
  await desk.alexs.click(message?.id ?? "", "Take it");
  expect(message?.views.get(desk.alex.id)).toEqual(value);
  await call(desk, "PUT", `${activities(desk)}/${message?.id}`, { type: "message", text: "closed" });
  expect(message?.views.size).toBe(0);
});

test("a new post in a channel opens its own thread", async () => {
  const body = { channelData: { channel: { id: desk.incidents.id } }, activity: { type: "message", text: "New case" } };
  const response = await call(desk, "POST", "", body);
  const made = await response.json();
  const id = textAt(made, "activityId");
  expect(textAt(made, "id")).toBe(`${desk.incidents.id};messageid=${id}`);
  expect(desk.megans.sees(desk.incidents.id).at(-1)).toMatchObject({ text: "New case", rootId: id });
});

test("a personal chat is found by the person and the tenant", async () => {
  const chat = desk.teams.world.personalChat(desk.megan);
  await desk.teams.install(chat.id, desk.megan.id);
  const body = {
    members: [{ id: desk.megan.aadObjectId }],
    tenantId: TENANT_ID,
    activity: { type: "message", text: "Yours" },
  };
  const made = await (await call(desk, "POST", "", body)).json();
  expect(textAt(made, "id")).toBe(chat.id);
  expect(await refused(desk, "POST", "", { ...body, tenantId: "another" })).toBe("400 BadSyntax");
});

test("a targeted message is seen by one person, for a day", async () => {
  const url = `${activities(desk)}?isTargetedActivity=true`;
  await call(desk, "POST", url, { type: "message", text: "Only you", recipient: { id: desk.megan.id } });
  expect([texts(desk, desk.alex.id), texts(desk, desk.megan.id)]).toEqual([["sla"], ["sla", "Only you"]]);
  const id = desk.megans.sees(desk.incidents.id).at(-1)?.id;
  const edit = { type: "message", text: "Only you, still" };
  expect(await refused(desk, "PUT", `${activities(desk)}/${id}`, { ...edit, recipient: { id: desk.megan.id } })).toBe(
    "400 Bad argument",
  );
  expect((await call(desk, "PUT", `${activities(desk)}/${id}`, edit)).status).toBe(200);
  desk.clock.now += 24 * 60 * 60 * 1000;
  expect(texts(desk, desk.megan.id)).toEqual(["sla"]);
  expect(await refused(desk, "PUT", `${activities(desk)}/${id}`, edit)).toBe("404 ActivityNotFoundInConversation");
});

test("a targeted message needs someone who is there", async () => {
  const url = `${activities(desk)}?isTargetedActivity=true`;
  expect(await refused(desk, "POST", url, { type: "message", text: "x" })).toBe("400 Bad argument");
  const stranger = desk.teams.world.addPerson({ name: "Patti Fernandez" });
  expect(await refused(desk, "POST", url, { type: "message", recipient: { id: stranger.id } })).toBe(
    "400 Bad argument",
  );
});

test("mentions, the toast and its summary are kept", async () => {
  const mentioned = { id: desk.megan.id, name: desk.megan.name };
  const entities = [{ type: "mention", text: "<at>Megan</at>", mentioned }];
  const channelData = { notification: { alert: true } };
  await say({ type: "message", text: "<at>Megan</at> due", summary: "Due", entities, channelData });
  expect(desk.megans.sees(desk.incidents.id).at(-1)).toMatchObject({
    mentions: [desk.megan.id],
    alert: true,
    summary: "Due",
  });
});

test("a message is changed in its own conversation only", async () => {
  await say("P1");
  const id = desk.alexs.sees(desk.incidents.id).at(-1)?.id;
  const elsewhere = `/${encodeURIComponent(desk.team.id)}/activities/${id}`;
  expect(await refused(desk, "DELETE", elsewhere)).toBe("404 ActivityNotFoundInConversation");
});
