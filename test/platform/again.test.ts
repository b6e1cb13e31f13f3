// A request that is sent once more, whole and rightly signed, and meets another process on the same store.
import { expect, onTestFinished, test } from "vitest";
import { press as paper } from "../../adapters/paper/press.ts";
import { houseOf } from "../../src/chat/house.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { cardOf, choose, dialog, openCase, press } from "../slack/acts.ts";
import { desk } from "../slack/desk.ts";
import { installedDesk, openCase as openInTeams, TENANT_ID } from "../teams/desk.ts";

const { more } = wordsOf("en").card.buttons;

test("Slack: what was muted and unmuted is not muted again by the old request, whichever replica hears it", async () => {
  const at = await desk();
  const other = await desk({ store: () => at.store });
  await openCase(at);
  const card = () => cardOf(at, "Nobody can join a meeting");
  const row = () => at.store.findByNumber("T1", 1);
  for (const what of ["mute", "unmute"]) {
    await press(at, "UDANA", more, card());
    await dialog(at, "UDANA");
    await choose(at, "UDANA", { what });
    await at.slack.as("UDANA").submit();
    await expect.poll(async () => (await row())?.muted).toBe(what === "mute");
    await at.settle();
  }
  const then = await row();
  for (const { body, headers } of [...at.slack.deliveries()]) {
    const same = { body, headers: { ...headers }, contentType: headers["content-type"] ?? "" };
    expect((await other.slack.send(same)).status).toBe(200);
  }
  await other.adapter.stop();
  expect(other.acknowledged.map(({ what }) => what)).toContain("submit");
  expect(await row()).toEqual(then);
});

test("Teams: so it is there, by the id of what was sent", async () => {
  const at = await installedDesk();
  onTestFinished(() => at.close());
  const { bot, megans, incidents } = at;
  await megans.command(incidents.id, "sla");
  await openInTeams(megans);
  megans.dismiss();
  const row = () => bot.store.findByNumber(TENANT_ID, 1);
  for (const what of ["mute", "unmute"]) {
    while ((await bot.delivery.tick()) > 0);
    const card = megans.sees(incidents.id).findLast(({ cards }) => JSON.stringify(cards).includes(more));
    await megans.click(card?.id ?? "", more);
    await openInTeams(megans, { what });
    megans.dismiss();
    expect((await row())?.muted).toBe(what === "mute");
  }
  const then = await row();
  const core = { catalog: bot.catalog, store: bot.store, platforms: new Map(), press: paper, newId: () => "again" };
  const none = () => {};
  const log = { info: none, warn: none, error: none };
  const other = houseOf(core, {
    now: () => at.clock.now,
    newId: () => "again",
    log,
    acknowledged: none,
    crowded: none,
  });
  expect(bot.heard.filter(({ kind }) => kind === "submit").length).toBeGreaterThan(2);
  for (const intent of [...bot.heard]) await other.answer(intent);
  expect(await row()).toEqual(then);
  expect(then).toMatchObject({ muted: false });
});
