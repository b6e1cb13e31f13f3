// A workspace as these tests know it.
import type { Slack } from "../../adapters/playground/slack/index.ts";

/** People and channels of a workspace; `suffix` tells those of a second one apart. */
export function furnish(slack: Slack, team: string, suffix: string, enterprise?: { id: string; name: string }): void {
  slack.addWorkspace({ id: team, name: `Acme ${team}`, ...(enterprise ? { enterprise } : {}) });
  const people = [
    { id: "UDANA", name: "dana", realName: "Dana Ops", tz: "Europe/London", locale: "en-GB" },
    { id: "UJANA", name: "jana", realName: "Jana Weber", tz: "Europe/Berlin", locale: "de-DE" },
    { id: "UION", name: "ion", realName: "Ion Pop", tz: "Europe/Bucharest", locale: "ro-RO" },
    { id: "UADA", name: "ada", realName: "Ada Admin", tz: "America/New_York", locale: "en-US", admin: true },
  ];
  for (const person of people) slack.addPerson({ ...person, id: person.id + suffix, team });
  const members = people.map(({ id }) => id + suffix);
  slack.addChannel({ id: `COPS${suffix}`, team, name: "ops", members });
  slack.addChannel({ id: `CUNINVITED${suffix}`, team, name: "uninvited", members });
  slack.addChannel({ id: `CSECRET${suffix}`, team, name: "secret", kind: "private", members });
}
