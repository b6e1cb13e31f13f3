import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../adapters/playground/teams/index.ts";
import { type Desk, installedDesk, openCase, saidIn, submitOf, TENANT_ID, textOf } from "./desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await installedDesk();
  await desk.megans.command(desk.incidents.id, "sla");
  await openCase(desk.megans);
  await desk.bot.delivery.tick();
});
afterAll(() => desk.close());
afterEach(() => {
  desk.bot.twist.by = (_, real) => real();
  desk.alexs.dismiss();
  expect(desk.teams.violations).toEqual([]);
});

function card(): Message {
  const found = desk.megans.sees(desk.incidents.id).find(({ cards }) => textOf(cards[0]).includes("Case 1 · Priority"));
  if (!found) throw new Error("there is no card");
  return found;
}

describe("a button of the card", () => {
  test("answers the presser beneath it, in his language; the card changes for everyone, who hear of it in its thread", async () => {
    const { bar } = await desk.alexs.click(card().id, "Vendor answered");
    expect([bar?.text, bar?.tone]).toEqual(["Erledigt.", "info"]);
    await desk.bot.delivery.tick();
    expect(textOf(card().cards[0])).toContain("Answered");
    expect(card().edits).toBe(1);
    const news = desk.megans.sees(desk.incidents.id).at(-1);
    expect(saidIn(news ? [news] : [])[0]).toContain("Alex Wilber noted that Zoom has responded");
    expect(news?.rootId).toBe(card().rootId);
  });

  test("offers no move that is not legal any more, and says so to one who presses an old card", async () => {
    const old = { ...card(), cards: [] };
    expect(textOf(card().cards[0])).not.toContain("Vendor answered");
    desk.bot.twist.by = async (intent, real) =>
      intent.kind === "press" ? { kind: "refusal", text: ["Not any more."] } : real();
    expect((await desk.alexs.click(old.id, "Works again")).bar?.text).toBe("Not any more.");
  });

  test("opens a form where more has to be said, and the form makes the move", async () => {
    const { dialog } = await desk.megans.click(card().id, "More");
    expect(dialog?.title).toBe("What to do");
    await desk.megans.submit(submitOf(desk.megans), { what: "reclassify" });
    const missing = await desk.megans.submit(submitOf(desk.megans), { to: "2" });
    expect([missing.sent, missing.problems]).toEqual([false, [{ id: "text", message: "Please answer this." }]]);
    const { dialog: after, problems } = await desk.megans.submit(submitOf(desk.megans), { to: "2", text: "Only some" });
    expect([problems, after]).toEqual([[], undefined]);
    await desk.bot.delivery.tick();
    expect((await desk.bot.store.findByNumber(TENANT_ID, 1))?.priority).toBe(2);
  });

  test("whose answer is long has it in the conversation, for the presser alone", async () => {
    const { bar } = await desk.alexs.click(card().id, "Why?");
    expect(bar?.text).toBe("Die Antwort steht in der Unterhaltung, nur für Sie sichtbar.");
    const answer = desk.alexs.sees(desk.incidents.id).at(-1);
    expect([answer?.onlyFor, answer?.rootId]).toEqual([desk.alex.id, card().rootId]);
    expect(textOf(answer?.cards[0])).toContain("Warum diese Priorität und Frist");
  });

  test("has its whole answer beneath it where the conversation takes none", async () => {
    desk.teams.fault({ method: "post", kind: "500" });
    desk.teams.fault({ method: "create", kind: "500" });
    const { bar } = await desk.alexs.click(card().id, "Why?");
    expect(bar?.text).toContain("Warum diese Priorität und Frist");
  });

  test("works in a client too old for Action.Execute: the answer goes to the presser alone", async () => {
    const seen = () => desk.alexs.sees(desk.incidents.id);
    const before = seen().length;
    await desk.alexs.click(card().id, "Why?", {}, { withoutExecute: true });
    await desk.teams.until(() => seen().length > before);
    expect(seen().at(-1)?.onlyFor).toBe(desk.alex.id);
  });

  test("apologises where the house fails", async () => {
    desk.bot.twist.by = () => Promise.reject(new Error("broken"));
    expect((await desk.alexs.click(card().id, "Why?")).bar?.text).toContain("nicht geklappt");
  });
});

test("who presses what somebody else has pressed a moment before is not wrong", async () => {
  const both = await Promise.all([
    desk.alexs.click(card().id, "Works again"),
    desk.megans.click(card().id, "Works again"),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await desk.bot.store.findByNumber(TENANT_ID, 1))?.status).toBe("restored");
});
