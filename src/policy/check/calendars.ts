// Calendars must count, and every duration of business time needs one.

import { CalendarError, compileCalendar } from "../../time/calendar.ts";
import type { CalendarSpec } from "../../time/calendar-spec.ts";
import { type CalendarRule, isBusiness } from "../parts.ts";
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

type Part = Pick<Policy, "calendars" | "targets" | "closesAfter" | "channels" | "hotlines" | "readings">;

export function checkCalendars(policy: Part): Finding[] {
  return [
    ...Object.entries(policy.calendars).flatMap(([name, rule]) => [
      ...uncountable(["calendars", name], rule),
      ...(rule.bySite ?? []).flatMap(({ zone = rule.zone, hours = rule.hours, holidays = rule.holidays }, index) =>
        uncountable(["calendars", name, "bySite", index], { zone, hours, holidays }),
      ),
    ]),
    ...policy.targets.flatMap((target, index) => withoutCalendar(target, ["targets", index])),
    ...policy.targets.flatMap(({ otherwise, readings }, index) =>
      otherwise ? withoutCalendar({ ...otherwise, readings }, ["targets", index, "otherwise"]) : [],
    ),
    ...(policy.closesAfter ? withoutCalendar(policy.closesAfter, ["closesAfter"]) : []),
    ...unusedCalendars(policy),
  ];
}

// The customer's own zone is not known here; any will do to try the hours.
function uncountable(path: Path, { zone, hours, holidays, closures }: CalendarRule): Finding[] {
  const observed = holidays === "none" ? undefined : { ...holidays, region: knownRegion(holidays.region) };
  const spec: CalendarSpec = { zone: zone === "site" ? "UTC" : zone, hours, closures, holidays: observed };
  try {
    compileCalendar(spec);
    return [];
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return error.problems.map((problem) => located(path, problem));
  }
}

// A calendar's problem begins with where it is: `hours[0]: it ends before it begins; write ...`.
function located(path: Path, problem: string): Finding {
  const [, where = "", said = problem] = /^([\w.[\]]+): (.*)$/s.exec(problem) ?? [];
  const [message = said, ...mend] = said.split("; ");
  const steps = (where.match(/\w+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return { path: [...path, ...steps], message, mend: mend.join("; ") || "write hours that can be counted" };
}

type Counted = Pick<Policy["targets"][number], "within" | "calendar" | "readings">;

function withoutCalendar({ within, calendar, readings = [] }: Counted, path: Path): Finding[] {
  const business = isBusiness(within);
  if (business && calendar === undefined) {
    return [
      {
        path: [...path, "within"],
        message: `${within.unit} are counted in no calendar`,
        mend: "add the calendar's name",
      },
    ];
  }
  // Of a unit that can be read otherwise the calendar waits for that reading.
  if (!business && calendar !== undefined && readings.length === 0) {
    const mend = isRhythm(within) ? "take the calendar out" : `write business-${within.unit}, or take the calendar out`;
    return [{ path: [...path, "calendar"], message: `${within.unit} run round the clock and take no calendar`, mend }];
  }
  return [];
}

function isRhythm({ unit }: Counted["within"]): boolean {
  return unit === "times-a-week";
}

function unusedCalendars(policy: Part): Finding[] {
  const { targets, closesAfter, channels, hotlines, readings } = policy;
  const chosen = Object.values(readings).flatMap(({ options }) => Object.values(options).map(({ value }) => value));
  const used = new Set([
    ...targets.flatMap(({ calendar, otherwise }) => [calendar, otherwise?.calendar]),
    closesAfter?.calendar,
    ...channels.map(({ hours }) => hours),
    ...(hotlines?.regions ?? []).map(({ hours }) => hours),
    ...(hotlines?.lines ?? []).map(({ hours }) => hours),
  ]);
  return Object.keys(policy.calendars)
    .filter((name) => !used.has(name) && !chosen.includes(name))
    .map((name) => ({
      path: ["calendars", name],
      message: `the calendar "${name}" is used nowhere`,
      mend: "name it at a target, a channel or a line, or take it out",
      severity: "warning" as const,
    }));
}

function knownRegion(region: string | undefined): string | undefined {
  return region === "site" ? undefined : region;
}
