// What every interaction carries: who, in which workspace, and a trigger.
import type { Channel, Message, Person } from "../model.ts";
import type { Service } from "../service.ts";
import { installation, servedTeam, workspace } from "../world.ts";

/** A new trigger: good for three seconds of real time, once. */
export function newTrigger(service: Service, person: Person, channel?: string): string {
  const id = service.ids.next("trigger.");
  const where = channel === undefined ? {} : { channel };
  const team = servedTeam(service.world, person, channel);
  service.triggers.set(id, { person: person.id, team, born: performance.now(), used: false, ...where });
  return id;
}

export function newResponseUrl(service: Service, person: Person, channel: string, message?: Message): string {
  const id = service.ids.next("R");
  const about = message === undefined ? {} : { message };
  service.responseUrls.set(id, {
    person: person.id,
    team: servedTeam(service.world, person, channel),
    channel,
    born: service.now(),
    uses: 0,
    ...about,
  });
  return `${service.url}/response/${id}`;
}

/** `team` is whose app it is, `user.team_id` whose the person is: github.com/slackapi/java-slack-sdk/issues/1041. */
export function envelope(service: Service, person: Person, channel?: string): Record<string, unknown> {
  const { id, name, domain, enterprise } = workspace(service.world, servedTeam(service.world, person, channel));
  const inside = enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {};
  return {
    api_app_id: service.options.appId,
    token: "verification-token",
    team: { id, name, domain, ...inside },
    enterprise: enterprise ?? null,
    is_enterprise_install: isOrgWide(service, id),
    user: { id: person.id, username: person.name, name: person.name, team_id: person.team },
    trigger_id: newTrigger(service, person, channel),
  };
}

export function isOrgWide(service: Service, team: string): boolean {
  return installation(service.world, team)?.enterprise !== undefined;
}

/** What Slack calls the channel in a payload: private ones and direct messages are not named. */
export function channelName(place: Channel): string {
  return { public: place.name, private: "privategroup", mpim: place.name, dm: "directmessage" }[place.kind];
}
