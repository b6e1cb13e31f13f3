// Somebody leaves a team that the app is in: administrators hear where that person is still named, over HTTP as Teams tells it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { draftOf } from "../case/people.ts";
import { type Desk, installedDesk, saidIn, TENANT_ID } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await installedDesk();
});
afterAll(() => desk.close());

test("an administrator is told in his language, once, and of nobody who is named nowhere", async () => {
  const { teams, team, megan, alex, ioana, ioanas, bot, incidents, clock } = desk;
  const [ofMegan, ofAlex, ofIoana] = [megan, alex, ioana].map(({ aadObjectId: id, name }) => ({ id, name }));
  if (!ofMegan || !ofAlex || !ofIoana) throw new Error("nobody is there");
  const admins = [{ ...ofIoana, language: "ro" as const }];
  const vendors = [{ id: "zoom", plan: "business", contacts: [ofAlex] }];
  await bot.store.keepSettings(TENANT_ID, null, { ...noSettings, vendors, roles: { admins, auditors: [] } });
  const damage = { vendor: "zoom", plan: "business", answers: { impact: "down", workaround: "none" } } as const;
  const room = { platform: "teams", id: incidents.id, thread: null };
  const draft = draftOf({ ...damage, tenant: TENANT_ID, reporter: ofMegan, owner: ofAlex, room, title: "Merger line" });
  await bot.store.keep(open(draft, ofMegan, clock.now, noSettings));
  const told = () => saidIn(ioanas.sees(teams.world.personalChat(ioana).id).filter(({ from }) => from.app));

  expect((await teams.leave(team.id, megan.id))?.status).toBe(200);
  expect((await teams.leave(team.id, alex.id))?.status).toBe(200);
  await teams.until(() => told().length > 0);
  const { departed } = wordsOf("ro");
  expect(told()[0]).toContain(departed.contact("Zoom"));
  expect(told()[0]).toContain(departed.owner("1"));
  expect(told()[0]).toContain(alex.name);
  expect(told()[0]).not.toContain("Merger");
  await teams.join(team.id, alex.id);
  await teams.leave(team.id, alex.id);
  const both = [{ id: "zoom", plan: "business", contacts: [ofAlex, ofMegan] }];
  await bot.store.keepSettings(TENANT_ID, null, { ...noSettings, vendors: both, roles: { admins, auditors: [] } });
  await teams.join(team.id, megan.id);
  await teams.leave(team.id, megan.id);
  await teams.until(() => told().some((text) => text.includes(megan.name)));
  expect(told().filter((text) => text.includes(alex.name))).toHaveLength(1);
  expect(teams.violations).toEqual([]);
});
