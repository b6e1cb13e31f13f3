// How the vendor is reached by one customer: channels, telephone lines, who may use them and what to have at hand.

import { contactWith } from "../policy/contact.ts";
import { isDomestic, isTollFree } from "../policy/dialling.ts";
import { holdsFor } from "../policy/holds-for.ts";
import { readPhone } from "../policy/phone.ts";
import type { Hotlines, Line, Policy } from "../policy/policy.ts";
import type { CalendarSpec } from "../time/calendar-spec.ts";
import { calendarSpecOf, readingsOf } from "./calendar-spec.ts";
import { type Given, type Outcome, planOf } from "./given.ts";
import type { TermLine, Terms } from "./term.ts";

/** The part of the terms that says how to reach the vendor. */
export type Reach = Pick<
  Terms,
  "contact" | "bring" | "channels" | "channelHours" | "lines" | "regions" | "roundTheClock" | "noPhone"
>;

export function reachOf(policy: Policy, given: Given): Outcome<Reach> {
  const plan = planOf(policy, given, ["reach"]);
  if (!plan.ok) return plan;
  const hotlines = policy.hotlines && holdsFor(policy.hotlines, plan.value) ? policy.hotlines : undefined;
  const lines = hotlines ? linesOf(policy, hotlines, given) : { ok: true as const, value: [] };
  if (!lines.ok) return lines;
  const channels = policy.channels.filter((channel) => holdsFor(channel, plan.value));
  const hours = channelHoursOf(policy, channels, given);
  if (!hours.ok) return hours;
  const noPhone = (policy.noPhone ?? []).find((rule) => holdsFor(rule, plan.value));
  return {
    ok: true,
    value: {
      contact: contactWith(policy.contact, plan.value?.id ?? null),
      bring: policy.bring,
      channels,
      channelHours: hours.value,
      lines: lines.value,
      regions: (hotlines?.regions ?? []).map(({ id, name, serves }) => ({ id, name, serves })),
      roundTheClock: hotlines?.roundTheClock ?? null,
      noPhone: lines.value.length === 0 ? (noPhone?.why ?? null) : null,
    },
  };
}

function linesOf(policy: Policy, hotlines: Hotlines, given: Given): Outcome<TermLine[]> {
  const lines: TermLine[] = [];
  for (const line of hotlines.lines) {
    const name = line.hours ?? hotlines.regions?.find(({ id }) => id === line.region)?.hours;
    const hours = name === undefined ? null : calendarSpecOf(policy, name, given);
    if (hours && !hours.ok) return hours;
    lines.push({ ...shownLine(line), hours: hours?.value ?? null, ...restsOf(policy, name) });
  }
  return { ok: true, value: lines };
}

function restsOf(policy: Policy, name: string | undefined): Pick<TermLine, "readings"> {
  const readings = name === undefined ? [] : readingsOf(policy, name);
  return readings.length === 0 ? {} : { readings };
}

function shownLine(line: Line): Omit<TermLine, "hours" | "readings"> {
  const { number, extension = null, tollFree = false, country, place, zones = [], region = null } = line;
  const { e164 } = readPhone(number, country);
  const free = tollFree || isTollFree(e164);
  return { number, e164, extension, tollFree: free, domestic: isDomestic(e164), country, place, zones, region };
}

function channelHoursOf(policy: Policy, channels: Policy["channels"], given: Given) {
  const hours: { [calendar: string]: CalendarSpec } = {};
  for (const { hours: name } of channels) {
    if (name === undefined || name in hours) continue;
    const spec = calendarSpecOf(policy, name, given);
    if (!spec.ok) return spec;
    hours[name] = spec.value;
  }
  return { ok: true as const, value: hours };
}
