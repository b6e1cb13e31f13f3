// A desk to test at: a Teams, a tiny bot that listens to it, two people in a team with the app.
import { type ConversationReference, TurnContext } from "botbuilder";
import { type Rules, startTeams } from "../../../adapters/playground/teams/index.ts";
import { APP_ID, startTinyBot, TENANT_ID } from "./tiny-bot.ts";

export const NOW = Date.UTC(2026, 10, 22, 9, 0);

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(rules: Partial<Rules> = {}) {
  const clock = { now: NOW };
  const identity = { appId: APP_ID, tenantId: TENANT_ID, appUrl: "http://127.0.0.1:9/" };
  const teams = await startTeams({ ...identity, now: () => clock.now, rules });
  const bot = await startTinyBot(teams);
  const alex = teams.world.addPerson({ name: "Alex Wilber", locale: "de-DE", timezone: "Europe/Berlin" });
  const megan = teams.world.addPerson({ name: "Megan Bowen", timezone: "America/Chicago" });
  const team = teams.world.addTeam("Operations", { channels: ["General", "Incidents"], members: [alex, megan] });
  const incidents = team.channels.at(-1);
  if (!incidents) throw new Error("The team has no channel");
  await teams.install(team.id, alex.id);
  bot.heard.length = 0;
  return {
    ...{ clock, teams, bot, alex, megan, team, incidents },
    alexs: teams.as(alex.id),
    megans: teams.as(megan.id),
    async close() {
      await bot.close();
      await teams.close();
    },
  };
}

/** What this person reads in the channel. */
export function texts({ teams, incidents }: Desk, personId: string): string[] {
  return teams
    .as(personId)
    .sees(incidents.id)
    .map(({ text }) => text);
}

/** A call as the SDK would make it, but past the SDK: for what it can't express. */
export function call({ teams }: Desk, method: string, path: string, body?: unknown, authorization = "Bearer outbound") {
  return fetch(`${teams.url}/v3/conversations${path}`, {
    method,
    headers: { "content-type": "application/json", authorization },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The path to the activities of the channel. */
export function activities({ incidents }: Desk): string {
  return `/${encodeURIComponent(incidents.id)}/activities`;
}

/** What the call was refused with: status and code. */
export async function refused(...args: Parameters<typeof call>): Promise<string> {
  const response = await call(...args);
  const { error }: { error?: { code?: string } } = JSON.parse(await response.text());
  return `${response.status} ${error?.code}`;
}

/** Alex asks the app in the channel; the reference to the thread lets the app speak there on its own. */
export async function mention({ alexs, incidents, bot }: Desk): Promise<Partial<ConversationReference>> {
  await alexs.say(incidents.id, "sla", { mention: true });
  return TurnContext.getConversationReference(bot.heard.splice(0).at(-1) ?? {});
}
