import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createSeals } from "../../adapters/teams/seal.ts";
import { operator } from "../operator.ts";
import { type Desk, installedDesk, openCase, TENANT_ID, textOf, ZOOM_DOWN } from "./desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await installedDesk();
  await desk.megans.command(desk.incidents.id, "sla");
  await openCase(desk.megans);
});
afterAll(() => desk.close());
afterEach(() => {
  desk.bot.twist.by = (_, real) => real();
  desk.megans.dismiss();
  expect(desk.teams.violations).toEqual([]);
});

describe("when the house fails, nobody loses what he has typed", () => {
  const reach = async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    await desk.megans.submit("Next", { vendor: "zoom", title: ZOOM_DOWN.title });
  };
  const { vendor, title, ...rest } = ZOOM_DOWN;

  test("the same dialog comes back with an apology, and goes on when it is sent again", async () => {
    await reach();
    desk.bot.twist.by = () => Promise.reject(new Error("the store is gone"));
    const sorry = await desk.megans.submit("Next", { ...rest, title: "Typed just now" });
    expect(textOf(sorry.dialog?.card)).toContain("Sorry, that did not work on our side");
    expect(sorry.dialog?.inputs).toMatchObject({ ...rest, title: "Typed just now" });
    expect(desk.bot.lines.at(-1)).toMatchObject({ level: "error", sentence: "an answer failed" });
    desk.bot.twist.by = (_, real) => real();
    expect((await desk.megans.submit("Next", {})).dialog?.title).toBe("Check and open");
  });

  test("while the store still works on an answer, the person is told that it takes too long", async () => {
    await reach();
    let free = () => {};
    desk.bot.twist.by = async (_, real) => {
      await new Promise<void>((resolve) => {
        free = resolve;
      });
      return real();
    };
    const late = await desk.megans.submit("Next", rest);
    expect(textOf(late.dialog?.card)).toContain("It may still have worked");
    expect(late.dialog?.inputs).toMatchObject(rest);
    free();
  });

  test("a form of another process stays as it is, with Teams' own words beneath it", async () => {
    const { dialog } = await desk.megans.command(desk.incidents.id, "sla");
    const foreign = await sealedAnew(JSON.stringify(dialog?.card).replaceAll("open-case", "unknown-screen"));
    Object.assign(desk.megans.screen.dialog ?? {}, { card: foreign });
    const act = await desk.megans.submit("Next", { ...ZOOM_DOWN, title: "x" });
    expect([act.status, act.bar?.tone, act.dialog?.inputs.title]).toEqual([500, "error", "x"]);
  });

  // learn.microsoft.com, “task/submit”: what a dialog carries comes back as the version that opened it wrote it.
  test("a form that was opened before an update and is sent after it is understood", async () => {
    const { dialog } = await desk.megans.command(desk.incidents.id, "sla");
    const early = JSON.stringify(dialog?.card)
      .replaceAll(/\\"(?:way|showUsual|showMore|obstacle)\\":(?:true|false|null|\\"[^"\\]*\\"),?/g, "")
      .replaceAll(/,(?=})/g, "")
      .replaceAll('"memo":"{', '"memo":"{\\"sandbox\\":true,');
    expect(early).not.toBe(JSON.stringify(dialog?.card));
    Object.assign(desk.megans.screen.dialog ?? {}, { card: await sealedAnew(early) });
    const next = await desk.megans.submit("Next", { vendor: "zoom", title: ZOOM_DOWN.title });
    expect(next.dialog?.inputs.title).toBe(ZOOM_DOWN.title);
    expect(textOf(next.dialog?.card)).not.toContain("no longer known here");
  });

  /** As another process of ours would have given it. */
  async function sealedAnew(card: string): Promise<unknown> {
    const seals = createSeals({ records: desk.bot.store.records, newId: () => "unused" });
    const seal = await seals.of(TENANT_ID, desk.megan.aadObjectId);
    return JSON.parse(card, (key, value) =>
      key === "dueline" && value.seal ? { ...value, seal: seal(value) } : value,
    );
  }

  test("data that are no form of ours are answered with a sentence", async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    const foreign = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [],
      actions: [{ type: "Action.Submit", title: "Go", data: {} }],
    };
    Object.assign(desk.megans.screen.dialog ?? {}, { card: foreign });
    const act = await desk.megans.submit("Go", {});
    expect(textOf(act.dialog?.card)).toContain("This form is no longer known here");
  });

  test("one who presses twice opens one case", async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    await openCase(desk.megans);
    const before = await desk.bot.store.listCases(TENANT_ID, { asker: operator, state: "all", limit: 100 });
    const asked = desk.bot.heard.length;
    const { status } = await desk.teams.redeliver();
    expect([status, desk.bot.heard.length]).toEqual([200, asked]);
    expect(await desk.bot.store.listCases(TENANT_ID, { asker: operator, state: "all", limit: 100 })).toHaveLength(
      before.length,
    );
  });
});

describe("where the bot is not installed", () => {
  test("the dialog says from its beginning what is missing", async () => {
    const chat = desk.teams.world.addGroupChat("War room", { members: [desk.megan] });
    const { dialog } = await desk.megans.command(chat.id, "sla");
    expect(textOf(dialog?.card)).toContain("I cannot post there yet");
  });

  test("a card that is offered waits in the person's own compose box, and its buttons do not come along", async () => {
    const chat = desk.teams.world.addGroupChat("Another war room", { members: [desk.megan] });
    await desk.megans.command(chat.id, "sla");
    const offered = {
      tone: "info",
      title: "Case 9",
      parts: [],
      buttons: [{ id: "why", label: "Why?", look: "plain", value: "x", opensForm: false }],
      spoken: ["Case 9"],
    } as const;
    desk.bot.twist.by = async () => ({ kind: "done", card: null, offered });
    await desk.megans.submit("Next", ZOOM_DOWN);
    const sent = desk.megans.sendComposed();
    expect(sent.cards).toMatchObject([{ body: [{ items: [{ text: "Case 9" }] }] }]);
    expect(JSON.stringify(sent.cards)).not.toContain("Why?");
  });
});
