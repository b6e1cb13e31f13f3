// A calendar of a policy in one line: weekly hours, the zone, and which holidays are taken out.
import { wallText } from "../lang/clock.ts";
import type { Words } from "../lang/index.ts";
import type { BySite, CalendarRule } from "../policy/parts.ts";
import { WEEKDAYS } from "../time/calendar-spec.ts";

type Rule = Pick<CalendarRule, "zone" | "hours" | "holidays">;

/** "Mon–Fri 08:30–17:00, Europe/Berlin; public holidays of DE-NI taken out" */
export function hoursText({ zone, hours, holidays }: Rule, words: Words): string {
  const { sheet } = words;
  const week =
    hours === "always"
      ? sheet.always
      : hours.map(({ days, from, to }) => `${daysText(days, words)} ${from}–${to}`).join(", ");
  return `${week}, ${zone === "site" ? sheet.site : zone}; ${holidaysText(holidays, words)}`;
}

/** The same for the customers of whom it differs. */
export function elsewhereText(
  rule: Rule,
  { regions = [], countries = [], languages = [], ...other }: BySite,
  words: Words,
) {
  const who = [...regions.map((region) => region.toUpperCase()), ...countries, ...languages].join(", ");
  return `${words.sheet.forThose(who)}: ${hoursText({ ...rule, ...withoutGaps(other) }, words)}`;
}

function withoutGaps({ zone, hours, holidays }: Omit<BySite, "regions" | "countries" | "languages">): Partial<Rule> {
  return { ...(zone ? { zone } : {}), ...(hours ? { hours } : {}), ...(holidays ? { holidays } : {}) };
}

function holidaysText(holidays: Rule["holidays"], { sheet }: Words): string {
  if (holidays === "none") return sheet.noHolidays;
  const { region, only, add = [], remove = [] } = holidays;
  const place = region === "site" ? sheet.site : (region ?? "");
  const all = region === "site" ? sheet.siteHolidays : sheet.holidays(place);
  const named = only ? sheet.holidaysOnly(place, only.join(", ")) : all;
  const mended = [...add.map(({ date, name }) => `+ ${date} ${name}`), ...remove.map((date) => `− ${date}`)];
  return [...(region === undefined ? [] : [named]), ...mended].join(", ");
}

/** "Mon–Fri" where they follow each other. */
function daysText(days: readonly (typeof WEEKDAYS)[number][], { language }: Words): string {
  // 2024 began with a Monday.
  const name = (day: (typeof WEEKDAYS)[number]) =>
    wallText(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)), "UTC", language, "date").split(/[ ,.]/)[0] ?? day;
  const [first, last] = [days[0], days.at(-1)];
  const inOrder = days.every(
    (day, index) => index === 0 || WEEKDAYS.indexOf(day) === WEEKDAYS.indexOf(days[index - 1] ?? day) + 1,
  );
  return first && last && inOrder && days.length > 2 ? `${name(first)}–${name(last)}` : days.map(name).join(", ");
}
