// Puts people, rooms and the app where a newcomer finds them.
import { cast, channels, company, groupChat, slackId, team } from "./cast.ts";
import type { Clock } from "./clock.ts";
import type { Slack } from "./slack/index.ts";
import type { StatusPage } from "./status-page.ts";
import type { Person, Teams } from "./teams/index.ts";

/** Everything the page works with. */
export type Desk = {
  readonly slack: Slack;
  readonly teams: Teams;
  readonly clock: Clock;
  readonly appUrl: string;
  readonly newId: () => string;
  /** With which the company's mail server hands mails in. */
  readonly mailKey: () => Promise<string>;
  /** Teams gives its own ids: the team's, and each person's by the cast's. */
  /** Zoom's. */
  readonly statusPage: StatusPage;
  readonly places: { team: string; readonly people: Map<string, Person> };
};

/** Through the same doors as in a workspace: OAuth, invitations, installation events. */
export async function furnish(desk: Desk): Promise<void> {
  settlePeople(desk);
  await Promise.all([furnishSlack(desk), furnishTeams(desk)]);
}

/** Slack's way: an administrator allows the app; then it is invited where it is to post. */
export async function installInSlack({ slack, appUrl }: Desk): Promise<void> {
  const admin = cast.find((member) => member.admin) ?? cast[0];
  const page = await slack.as(slackId(admin?.id ?? "")).install(`${appUrl}/slack/install`);
  if (page.status !== 200) throw new Error(`The app could not be installed in the playground's Slack: ${page.status}`);
  for (const { id } of cast) slack.as(slackId(id)).dm();
}

function settlePeople({ slack, teams, places }: Desk): void {
  for (const { id, name, zone, locale, admin } of cast) {
    const named = { name, realName: name, tz: zone, locale, admin };
    slack.addPerson({ id: slackId(id), team: company.id, ...named });
    places.people.set(id, teams.world.addPerson({ name, locale, timezone: zone }));
  }
}

async function furnishSlack(desk: Desk): Promise<void> {
  const { slack } = desk;
  const members = cast.map(({ id }) => slackId(id));
  for (const { id, name } of channels) slack.addChannel({ id, name, team: company.id, members });
  await installInSlack(desk);
  for (const { id, bot } of channels) if (bot) await slack.invite(id, members[0]);
}

async function furnishTeams({ teams, places }: Desk): Promise<void> {
  const members = [...places.people.values()];
  const [first] = members;
  if (!first) return;
  const operations = teams.world.addTeam(team.name, { channels: team.channels, members });
  places.team = operations.id;
  const chat = teams.world.addGroupChat(groupChat, { members });
  await teams.install(operations.id, first.id);
  await teams.install(chat.id, first.id);
  for (const person of members) await teams.install(teams.world.personalChat(person).id, person.id);
}
