// Who is who: auth.test, users.info, bots.info, team.info.
import { z } from "zod";
import type { Person } from "../model.ts";
import type { Service } from "../service.ts";
import { workspace } from "../world.ts";
import { flag } from "./args.ts";
import { type Answer, type Method, method, Refusal } from "./method.ts";
import { personOf } from "./places.ts";

export const people: Record<string, Method> = {
  "auth.test": method({ perMinute: 600 }, z.object({}), (service, _args, caller) => {
    const { name, domain, enterprise } = workspace(service.world, caller.team);
    return {
      url: `https://${domain}.slack.com/`,
      team: name,
      team_id: caller.team,
      user: "dueline",
      user_id: caller.botUser,
      bot_id: caller.botId,
      is_enterprise_install: caller.enterprise !== undefined,
      ...(enterprise ? { enterprise_id: enterprise.id } : {}),
    };
  }),
  "users.info": method(
    { scope: "users:read", perMinute: 100 },
    z.object({ user: z.string(), include_locale: flag.default(false) }),
    (service, args, caller) => ({
      user: {
        ...described(personOf(service, caller, args.user), args.include_locale, service.now()),
        ...standing(service, personOf(service, caller, args.user), caller.team),
      },
    }),
  ),
  "bots.info": method(
    { scope: "users:read", perMinute: 50 },
    z.object({ bot: z.string() }),
    (service, args, caller) => {
      if (args.bot !== caller.botId) throw new Refusal("bot_not_found");
      return {
        bot: {
          id: caller.botId,
          app_id: service.options.appId,
          user_id: caller.botUser,
          name: "dueline",
          deleted: false,
        },
      };
    },
  ),
  "team.info": method({ scope: "team:read", perMinute: 50 }, z.object({}), (service, _args, caller) => {
    const { id, name, domain, enterprise } = workspace(service.world, caller.team);
    const inside = enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {};
    return { team: { id, name, domain, ...inside } };
  }),
};

function described(person: Person, withLocale: boolean, now: number): Answer {
  return {
    id: person.id,
    team_id: person.team,
    name: person.name,
    real_name: person.realName,
    deleted: false,
    tz: person.tz,
    tz_label: zoneName(person.tz, "long", now),
    tz_offset: offset(person.tz, now),
    is_bot: false,
    profile: { real_name: person.realName, display_name: person.name },
    ...(withLocale ? { locale: person.locale } : {}),
  };
}

/** Of people of other workspaces Slack does not say what they are there. A stranger shares no channel, and is not found here. */
function standing({ world }: Service, { id, team, admin, guest }: Person, callerTeam: string): Answer {
  const { enterprise } = workspace(world, team);
  const ours = workspace(world, callerTeam).enterprise;
  const inside = enterprise
    ? { enterprise_user: { id, enterprise_id: enterprise.id, enterprise_name: enterprise.name, teams: [team] } }
    : {};
  const isOurs = team === callerTeam || (enterprise !== undefined && enterprise.id === ours?.id);
  if (!isOurs) return { is_stranger: false };
  const limited = { is_restricted: guest !== undefined, is_ultra_restricted: guest === "one-channel" };
  return { is_admin: admin, is_owner: admin, ...limited, ...inside };
}

function zoneName(zone: string, style: "long" | "longOffset", now: number): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: style }).formatToParts(now);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Seconds east of UTC. */
function offset(zone: string, now: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(zoneName(zone, "longOffset", now)) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" ? -seconds : seconds;
}
