// Where a case stands in a team of many channels, and what becomes of it when the whole team changes.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, installedDesk, openCase, submitOf, TENANT_ID, textOf, ZOOM_DOWN } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await installedDesk();
});
afterAll(() => desk.close());

const said = () => desk.megans.sees(desk.incidents.id).filter(({ from }) => from.app).length;
const kept = (id: string) => desk.bot.store.records.get(TENANT_ID, "teams-address", id);

test("where the app is removed from a team and added again, cases in every channel of it go on, and not in one alone", async () => {
  const { teams, megans, megan, team, incidents, bot } = desk;
  await megans.command(incidents.id, "sla");
  await openCase(megans);
  megans.dismiss();
  await bot.delivery.tick();
  expect(said()).toBeGreaterThan(0);
  await teams.uninstall(team.id, megan.id);
  await expect.poll(() => kept(incidents.id)).toContain("removed");
  await teams.install(team.id, megan.id);
  await expect.poll(() => kept(incidents.id)).not.toContain("removed");
  const before = said();
  await desk.until(desk.clock.now + 24 * 60 * 60_000);
  expect(said()).toBeGreaterThan(before);
});

test("a dialog in one channel says nothing of the others: who sees the cases of a shared one stays as Teams has it", async () => {
  const { teams, megans, megan, team, bot } = desk;
  const shared = teams.world.addChannel(team, "With the vendor", "shared", [megan]);
  const room = { platform: "teams", id: shared.id, thread: null } as const;
  const audience = () => bot.platform.audience(TENANT_ID, room, 2_000);
  await megans.say(shared.id, "help", { mention: true });
  await expect.poll(audience).toBe("members");
  await megans.command(team.id, "sla");
  await megans.submit(submitOf(megans), ZOOM_DOWN);
  expect(textOf(megans.screen.dialog?.card)).toContain("With the vendor");
  megans.dismiss();
  expect(await audience()).toBe("members");
});
