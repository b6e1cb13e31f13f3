// Everything one person of the cast has before her, on both platforms, as plain JSON for the page to draw.
import { app, cast, company, memberNamed, slackId } from "../cast.ts";
import type { Desk } from "../furnish.ts";

/** Throws if nobody of the cast has this id. */
export function seenBy({ slack, teams, clock, statusPage, places }: Desk, id: string) {
  const me = memberNamed(id);
  const person = places.people.get(id);
  if (!me || !person) throw new RangeError(`Nobody in the cast is ${id}`);
  return {
    now: clock.now(),
    app: app.name,
    company: company.name,
    me,
    people: cast,
    statusPage: statusPage.standing(),
    slack: slack.state(slackId(id)),
    teams: teams.state(person.id),
  };
}
