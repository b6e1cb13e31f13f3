import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { operator } from "../operator.ts";
import {
  type Desk,
  inputsOf,
  installedDesk,
  openCase,
  saidIn,
  submitOf,
  TENANT_ID,
  textOf,
  ZOOM_DOWN,
} from "./desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await installedDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.bot.heard.length = 0;
});
afterEach(() => {
  desk.bot.twist.by = (_, real) => real();
  for (const client of [desk.alexs, desk.megans]) client.dismiss();
  expect(desk.teams.violations).toEqual([]);
});

async function cards(room = desk.incidents.id) {
  await desk.bot.delivery.tick();
  return desk.megans.sees(room);
}

describe("/sla opens a dialog", () => {
  test.each(["compose", "commandBox"] as const)("from the %s", async (context) => {
    const { dialog } = await desk.megans.command(desk.incidents.id, "sla", { context });
    expect(dialog?.title).toBe("Open a support case");
    expect(inputsOf(dialog?.card)).toEqual(["vendor", "title", "answer.impact", "answer.workaround"]);
  });

  test("from a message, with what the message says in it; the card answers that message", async () => {
    const { message } = await desk.megans.say(desk.incidents.id, "Zoom is down & nobody can join <now>, no workaround");
    const thread = message?.id ?? "";
    const { dialog } = await desk.alexs.command(desk.incidents.id, "sla", { context: "message", message: thread });
    expect(dialog?.inputs).toMatchObject({ vendor: "zoom", "answer.impact": "down", "answer.workaround": "none" });
    expect(dialog?.inputs.title).toContain("Zoom is down & nobody can join <now>");
    await openCase(desk.alexs, { "plan.zoom": "business" });
    expect((await cards()).at(-1)).toMatchObject({ rootId: thread, from: { app: true } });
  });

  test("where nothing is chosen it says so at each field, in the person's language", async () => {
    await desk.ioanas.command(desk.incidents.id, "sla");
    const { dialog } = await desk.ioanas.submit(submitOf(desk.ioanas), {});
    expect(textOf(dialog?.card)).toContain("⚠ Alegeți furnizorul.");
  });

  test("where a vendor was suggested, another one can be chosen before anything is said of the first", async () => {
    await desk.alexs.command(desk.incidents.id, "sla");
    expect(desk.alexs.screen.dialog?.inputs.vendor).toBe("zoom");
    const { dialog, problems } = await desk.alexs.submit("Weiter", { vendor: "netcor", title: "Leitung tot" });
    expect([problems, dialog?.inputs.vendor]).toEqual([[], "netcor"]);
    expect(inputsOf(dialog?.card)).not.toContain("plan.zoom");
  });

  test("from what was said to the bot, which is already in it", async () => {
    await desk.megans.say(desk.incidents.id, "SLA zoom meetings are down, no workaround", { mention: true });
    await desk.teams.until(() => desk.megans.sees(desk.incidents.id).at(-1)?.from.app === true);
    const starter = desk.megans.sees(desk.incidents.id).at(-1);
    const { dialog } = await desk.megans.click(starter?.id ?? "", "Open the form");
    expect(dialog?.inputs).toMatchObject({ vendor: "zoom", "answer.impact": "down", "answer.workaround": "none" });
  });
});

test("a case that is opened from an answer for one person alone has its card in the channel, for everybody", async () => {
  await desk.megans.slash(desk.incidents.id, "netcor is down, no workaround");
  const isHers = ({ from, onlyFor }: { from: { app: boolean }; onlyFor?: string | undefined }) =>
    from.app && onlyFor === desk.megan.id;
  const private_ = () => desk.megans.sees(desk.incidents.id).findLast(isHers);
  await desk.teams.until(() => textOf(private_()?.cards).includes("Open the form"));
  expect(textOf(private_()?.cards)).toContain("Suggested: Priority 1, critical · Eskalationsstufe 1");
  await desk.megans.click(private_()?.id ?? "", "Open the form");
  expect((await desk.megans.submit("Open case", {})).dialog).toBeUndefined();
  await desk.bot.delivery.tick();
  const card = desk.alexs.sees(desk.incidents.id).at(-1);
  expect([textOf(card?.cards).includes("NETCOR"), card?.rootId === card?.id, card?.onlyFor]).toEqual([
    true,
    true,
    undefined,
  ]);
});

describe("step by step", () => {
  test("the suggestion comes with its reasons, and another choice needs one", async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    await desk.megans.submit("Next", { vendor: "zoom", title: ZOOM_DOWN.title });
    const { vendor, title, ...rest } = ZOOM_DOWN;
    const check = await desk.megans.submit("Next", rest);
    expect(check.dialog?.title).toBe("Check and open");
    expect(textOf(check.dialog?.card)).toMatch(
      /Suggested: .*\n(.*\n)*.*Because: down, all of it or an important function, no workaround/,
    );
    const refused = await desk.megans.submit("Open case", { "priority.zoom": "3" });
    expect(textOf(refused.dialog?.card)).toContain("⚠ Say why, so that nobody has to ask later.");
    expect(refused.dialog?.inputs).toMatchObject({ "priority.zoom": "3" });
    const done = await desk.megans.submit("Open case", { because: "only the lobby" });
    expect([done.status, done.dialog]).toEqual([200, undefined]);
    const [card = ""] = saidIn(await cards()).slice(-1);
    expect(card).toContain("only the lobby");
  });

  test("Back and More lose nothing, and need nothing to be filled in", async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    await desk.megans.submit("Next", { vendor: "zoom", title: ZOOM_DOWN.title });
    const { vendor, title, ...rest } = ZOOM_DOWN;
    await desk.megans.submit("Next", rest);
    const more = await desk.megans.submit("More details", { because: "as I say" });
    expect(more.dialog?.inputs).toMatchObject({ because: "as I say" });
    expect(inputsOf(more.dialog?.card)).toEqual(expect.arrayContaining(["ticket", "owner", "description"]));
    const back = await desk.megans.submit("Back", { ticket: "INC-7", owner: desk.alex.aadObjectId });
    expect(back.dialog?.inputs).toMatchObject({ ...ZOOM_DOWN });
    const again = await desk.megans.submit("Next", {});
    expect(again.dialog?.inputs).toMatchObject({ because: "as I say", ticket: "INC-7", owner: desk.alex.aadObjectId });
    await desk.megans.submit("Open case", { ticket: "" });
    const rows = await desk.bot.store.listCases(TENANT_ID, { asker: operator, state: "open", limit: 100 });
    expect(rows.find(({ differsBecause, owner }) => differsBecause === null && owner !== null)).toMatchObject({
      ticket: null,
      owner: { id: desk.alex.aadObjectId, name: "Alex Wilber" },
    });
  });

  test("the card goes to another channel of the team where that is chosen", async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    await openCase(desk.megans, { ...ZOOM_DOWN, room: desk.team.id });
    expect(desk.megans.screen.dialog).toBeUndefined();
    expect(saidIn(desk.megans.sees(desk.incidents.id)).at(-1)).toMatch(/Case \d+ with Zoom is open/);
    expect((await cards(desk.team.id)).at(-1)?.cards).toHaveLength(1);
  });
});

test("settings of a channel are made in a dialog and told to the channel", async () => {
  await desk.megans.say(desk.incidents.id, "settings", { mention: true });
  await desk.teams.until(() => saidIn(desk.megans.sees(desk.incidents.id)).at(-1)?.includes("Settings") === true);
  const starter = desk.megans.sees(desk.incidents.id).at(-1);
  await desk.megans.click(starter?.id ?? "", "Open the form");
  const { dialog } = await desk.megans.submit(submitOf(desk.megans), { country: "DE", language: "de" });
  expect(dialog).toBeUndefined();
  expect(await desk.bot.store.settingsOf(TENANT_ID, desk.incidents.id)).toMatchObject({
    language: "de",
    site: { country: "DE" },
  });
});
