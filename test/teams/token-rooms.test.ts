// Tokens that are made in Teams: for all channels, for some of the team, and for no more than was chosen.
import { afterAll, beforeAll, expect, test } from "vitest";
import { noSettings } from "../../src/case/settings.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { type Desk, installedDesk, submitOf, TENANT_ID } from "./desk.ts";

const { tokens } = wordsOf("en");
let desk: Desk;
beforeAll(async () => {
  desk = await installedDesk();
  const { aadObjectId: id, name } = desk.megan;
  const roles = { admins: [{ id, name }], auditors: [] };
  await desk.bot.store.keepSettings(TENANT_ID, null, { ...noSettings, roles });
});
afterAll(() => desk.close());

/** The form for a new token, open before her. */
async function asked(): Promise<void> {
  const { megans, incidents, teams } = desk;
  const before = megans.sees(incidents.id).length;
  await megans.say(incidents.id, "settings tokens", { mention: true });
  await teams.until(() => megans.sees(incidents.id).length > before + 1);
  const starter = megans.sees(incidents.id).at(-1);
  await megans.click(starter?.id ?? "", String(Reflect.get(Object(starter?.cards[0]?.actions)[0], "title")));
  await megans.submit(tokens.create, {});
}

const roomsOf = async (name: string) =>
  (await desk.bot.store.tokens.list(TENANT_ID)).find((token) => token.name === name)?.rooms;

test("a token is for all channels where nobody chose, for those that were chosen, and none is made where one was not offered", async () => {
  const { megans, team, teams } = desk;
  await asked();
  await megans.submit(submitOf(megans), { "token.name": "All" });
  expect(await roomsOf("All")).toBeNull();
  const both = team.channels.map(({ id }) => id);
  await asked();
  await megans.submit(submitOf(megans), { "token.name": "Both", "token.rooms": both.join(",") });
  expect(await roomsOf("Both")).toEqual(both);
  const sent = teams.deliveries.at(-1);
  if (!sent) throw new Error("nothing was sent");
  const forged = JSON.stringify(sent.activity)
    .replace(`"token.rooms":"${both.join(",")}"`, '"token.rooms":"19:elsewhere@thread.tacv2"')
    .replace('"token.name":"Both"', '"token.name":"Forged"');
  const { body } = await teams.redeliver({ ...sent, activity: { ...JSON.parse(forged), id: "forged" } });
  expect(JSON.stringify(body)).toContain(tokens.mistakes.rooms);
  expect(await roomsOf("Forged")).toBeUndefined();
});
