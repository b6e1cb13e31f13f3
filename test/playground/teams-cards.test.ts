import { afterEach, beforeEach, expect, test } from "vitest";
import { attached, caseCard, dialogWith, impactForm } from "./teams/cards.ts";
import { type Desk, openDesk } from "./teams/desk.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk({ strict: true, invokeTimeoutMs: 300 });
});
afterEach(() => desk.close());

async function posted() {
  desk.bot.logic = async (context) =>
    void (await context.sendActivity({ attachments: [attached(caseCard("nobody", [desk.megan.id]))] }));
  await desk.alexs.say(desk.incidents.id, "sla", { mention: true });
  const message = desk.alexs.sees(desk.incidents.id).at(-1);
  if (!message) throw new Error("no card");
  desk.bot.heard.length = 0;
  return message;
}
/** An answer to Action.Execute. */
const card = (value: object) => ({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value });
const failure = { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "x", message: "Too late" } };
const shown = (value: unknown) => JSON.stringify(value).match(/held by (\w+)/)?.[1];

test("Action.Execute changes the presser's view alone", async () => {
  const message = await posted();
  desk.bot.logic = async () => card(caseCard("Alex"));
  const act = await desk.alexs.click(message.id, "Take it");
  expect(act).toMatchObject({ sent: true, status: 200 });
  expect(desk.bot.heard[0]?.value).toMatchObject({ action: { verb: "take", data: { id: "c1" } }, trigger: "manual" });
  const cards = (of: typeof desk.alexs) =>
    of
      .state()
      .conversations.find(({ id }) => id === desk.incidents.id)
      ?.messages.at(-1)?.cards;
  expect([shown(cards(desk.alexs)), shown(cards(desk.megans))]).toEqual(["Alex", "nobody"]);
});

test("a client without Action.Execute sends the fallback as a message", async () => {
  const message = await posted();
  desk.bot.logic = async () => {};
  await desk.alexs.click(message.id, "Take it", {}, { withoutExecute: true });
  expect(desk.bot.heard[0]).toMatchObject({
    type: "message",
    value: { verb: "take", id: "c1" },
    replyToId: message.id,
  });
});

test("a button with task/fetch opens a dialog, and the dialog answers as task/submit", async () => {
  const message = await posted();
  desk.bot.logic = async () => dialogWith(impactForm());
  const opened = await desk.alexs.click(message.id, "Change");
  expect(opened.dialog?.title).toBe("Impact");
  desk.bot.logic = async () => ({ task: { type: "message", value: "Saved" } });
  const act = await desk.alexs.submit("Next", { what: "Calls drop", impact: "down" });
  expect(desk.bot.heard.map(({ name }) => name)).toEqual(["task/fetch", "task/submit"]);
  expect(desk.bot.heard[1]?.value.data).toEqual({ step: "impact", what: "Calls drop", impact: "down" });
  expect(act.bar).toEqual({ tone: "info", text: "Saved" });
  expect(desk.alexs.screen.dialog).toBeUndefined();
});

test("a button that talks for the person says it in the thread", async () => {
  const action = { type: "Action.Submit", title: "Help", data: { msteams: { type: "imBack", value: "help" } } };
  desk.bot.logic = async (context) =>
    void (await context.sendActivity({ attachments: [attached({ ...caseCard(), actions: [action] })] }));
  await desk.alexs.say(desk.incidents.id, "sla", { mention: true });
  const message = desk.alexs.sees(desk.incidents.id).at(-1);
  await desk.alexs.click(message?.id ?? "", "Help");
  expect(desk.bot.heard.at(-1)).toMatchObject({ type: "message", text: "<at>SLA</at> help" });
  expect(desk.bot.heard.at(-1)?.conversation?.id).toContain(`;messageid=${message?.rootId}`);
});

test("a card refreshes by itself for those it names", async () => {
  const message = await posted();
  desk.bot.logic = async () => card(caseCard("Megan"));
  expect((await desk.alexs.refresh(message.id)).sent).toBe(false);
  expect((await desk.megans.refresh(message.id)).sent).toBe(true);
  expect(desk.bot.heard[0]?.value).toMatchObject({ action: { verb: "look" }, trigger: "automatic" });
});

test("an address that is opened goes past the app", async () => {
  const message = await posted();
  await desk.alexs.click(message.id, "Portal");
  expect(desk.alexs.screen.opened).toEqual(["https://support.example.com/"]);
  expect(desk.bot.heard).toEqual([]);
});

test.each([
  ["an error", async () => failure, "Something went wrong"],
  ["nothing", async () => undefined, "Something went wrong"],
  ["a fault", async () => Promise.reject(new Error("turn: boom")), "Unable to reach app"],
  ["too late", () => new Promise((resolve) => setTimeout(resolve, 450)), "Unable to reach app"],
])("an app that answers a click with %s is reported to the person", async (_name, logic, text) => {
  const message = await posted();
  desk.bot.logic = logic;
  const { bar } = await desk.alexs.click(message.id, "Take it");
  expect(bar).toMatchObject({ tone: "error", messageId: message.id });
  expect(bar?.text).toContain(text);
});
