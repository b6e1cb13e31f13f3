// The calendar of a policy as it holds for one customer: `site` becomes the customer's zone and public holidays.
import { spokenIn } from "../policy/dialling.ts";
import type { BySite, CalendarRule } from "../policy/parts.ts";
import type { Policy } from "../policy/policy.ts";
import type { CalendarSpec, HolidaysSpec } from "../time/calendar-spec.ts";
import { isRegion } from "../time/holidays.ts";
import { fall, type Given, type Outcome } from "./given.ts";
import { regionOf } from "./world.ts";

/** @throws Error where the policy has no such calendar, which its check refuses. */
export function calendarSpecOf(policy: Policy, name: string, given: Given): Outcome<CalendarSpec> {
  const written = policy.calendars[name];
  if (!written) throw new Error(`${policy.id} names a calendar that it does not have: ${name}`);
  if ((isOfSite(written) || written.bySite) && !given.site) return fall({ code: "site-needed" });
  const rule = ruleFor(written, given.site);
  const holidays = holidaysOf(rule, given);
  return {
    ok: true,
    value: {
      zone: rule.zone === "site" && given.site ? given.site.zone : rule.zone,
      hours: rule.hours,
      ...(holidays ? { holidays } : {}),
      ...(rule.closures ? { closures: rule.closures } : {}),
    },
  };
}

/** The site's country where its holidays would count in this calendar and nobody lists them. */
export function holidaysUnknown(policy: Policy, name: string, { site }: Given): string | undefined {
  const written = policy.calendars[name];
  const rule = written && ruleFor(written, site);
  const ofSite = rule !== undefined && rule.holidays !== "none" && rule.holidays.region === "site";
  return ofSite && siteRegion(site) === undefined ? site?.country : undefined;
}

/** The readings that a calendar rests on, as `vendor.reading`. */
export function readingsOf(policy: Policy, name: string): string[] {
  return (policy.calendars[name]?.readings ?? []).map((id) => (id.includes(".") ? id : `${policy.id}.${id}`));
}

/** The calendar as it is for customers of this place. */
function ruleFor(rule: CalendarRule, site: Given["site"]): CalendarRule {
  const found = site && rule.bySite?.find((one) => fits(one, site.country));
  if (!found) return rule;
  const { zone = rule.zone, hours = rule.hours, holidays = rule.holidays } = found;
  return { ...rule, zone, hours, holidays };
}

function fits({ regions, countries, languages }: BySite, country: string): boolean {
  const region = regionOf(country);
  return (
    (regions === undefined || (region !== null && regions.includes(region))) &&
    (countries?.includes(country) ?? true) &&
    (languages?.includes(spokenIn(country)[0] ?? "") ?? true)
  );
}

function isOfSite(rule: CalendarRule): boolean {
  return rule.zone === "site" || (rule.holidays !== "none" && rule.holidays.region === "site");
}

function holidaysOf(rule: CalendarRule, { site, holidays: own = [] }: Given): HolidaysSpec | null {
  const mine = isOfSite(rule) ? own : [];
  if (rule.holidays === "none") return mine.length > 0 ? { add: mine } : null;
  const { region, only, add = [], remove } = rule.holidays;
  const place = region === "site" ? siteRegion(site) : region;
  const days = [...add, ...mine];
  return {
    ...(place === undefined ? {} : { region: place }),
    ...(only && place !== undefined ? { only } : {}),
    ...(days.length > 0 ? { add: days } : {}),
    ...(remove && place !== undefined ? { remove } : {}),
  };
}

// Of a place whose public holidays nobody lists, none can be taken out.
function siteRegion(site: Given["site"]): string | undefined {
  return [site?.region, site?.country].find((region) => region !== undefined && isRegion(region));
}
