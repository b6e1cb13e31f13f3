// Everything that is wrong with a calendar as it is written, at once, each with how to mend it.

import { type CalendarSpec, type HoursSpec, WEEKDAYS, type Weekday } from "./calendar-spec.ts";
import { isRegion, namesIn } from "./holidays.ts";
import { dayNumber, minuteOf } from "./local-date.ts";
import { isZone } from "./zone.ts";

/** Empty where the calendar is sound. */
export function problemsOf(spec: CalendarSpec): string[] {
  return [...zoneProblems(spec.zone), ...hoursProblems(spec.hours), ...holidayProblems(spec), ...closureProblems(spec)];
}

function zoneProblems(zone: string): string[] {
  if (isZone(zone)) return [];
  return [`zone: "${zone}" is no IANA time zone of a place; write one like "Europe/Berlin" or "America/New_York"`];
}

function hoursProblems(hours: readonly HoursSpec[] | "always"): string[] {
  if (hours === "always") return [];
  const problems = hours.flatMap((piece, index) => pieceProblems(piece, `hours[${index}]`));
  if (problems.length > 0) return problems;
  if (hours.length === 0) return ['hours: it is never open; give at least one day with hours, or write "always"'];
  return WEEKDAYS.flatMap((weekday) => overlaps(weekday, hours));
}

function pieceProblems(piece: HoursSpec, where: string): string[] {
  const problems = spanProblems(piece.from, piece.to, where);
  if (piece.days.length === 0) problems.push(`${where}: no days; name at least one, like "mon"`);
  for (const day of piece.days) {
    if (!WEEKDAYS.includes(day)) problems.push(`${where}: "${day}" is no weekday; write ${WEEKDAYS.join(", ")}`);
    else if (piece.days.indexOf(day) !== piece.days.lastIndexOf(day)) problems.push(`${where}: "${day}" stands twice`);
  }
  return [...new Set(problems)];
}

function overlaps(weekday: Weekday, hours: readonly HoursSpec[]): string[] {
  const pieces = hours
    .filter((piece) => piece.days.includes(weekday))
    .toSorted((a, b) => (minuteOf(a.from) ?? 0) - (minuteOf(b.from) ?? 0));
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    if (!next || (minuteOf(next.from) ?? 0) >= (minuteOf(piece.to) ?? 0)) return [];
    const [one, other] = [`${piece.from}-${piece.to}`, `${next.from}-${next.to}`];
    return [`hours: on ${weekday} ${one} and ${other} overlap; make one piece of them, or let the first end earlier`];
  });
}

function holidayProblems(spec: CalendarSpec): string[] {
  const { region, only = [], add = [], remove = [] } = spec.holidays ?? {};
  const problems: string[] = [];
  if (region !== undefined && !isRegion(region)) {
    problems.push(
      `holidays.region: "${region}" is not known; write a country or one of its states, like "SK" or "DE-NI"`,
    );
  }
  if (only.length > 0 && region === undefined) {
    problems.push("holidays.only: there is nothing to pick from without a region; name the region or drop the list");
  } else if (region !== undefined && isRegion(region)) {
    const names = namesIn(region);
    for (const [index, name] of only.entries()) {
      if (!names.has(name))
        problems.push(
          `holidays.only[${index}]: "${name}" is no holiday of ${region}; write one of ${[...names].join(", ")}`,
        );
    }
  }
  for (const [index, { date }] of add.entries()) problems.push(...dateProblems(date, `holidays.add[${index}]`));
  for (const [index, date] of remove.entries()) problems.push(...dateProblems(date, `holidays.remove[${index}]`));
  if (remove.length > 0 && region === undefined) {
    problems.push(
      "holidays.remove: there is nothing to remove from without a region; name the region or drop the list",
    );
  }
  return problems;
}

function closureProblems(spec: CalendarSpec): string[] {
  return (spec.closures ?? []).flatMap(({ date, from, to }, index) => {
    const where = `closures[${index}]`;
    return [...dateProblems(date, where), ...spanProblems(from, to, where)];
  });
}

function dateProblems(date: string, where: string): string[] {
  return dayNumber(date) === null ? [`${where}: "${date}" is no date; write YYYY-MM-DD and a day that exists`] : [];
}

function spanProblems(from: string, to: string, where: string): string[] {
  const [begins, ends] = [minuteOf(from), minuteOf(to)];
  const times = [...(begins === null ? [from] : []), ...(ends === null ? [to] : [])];
  if (begins === null || ends === null) {
    return times.map((text) => `${where}: "${text}" is no time of day; write HH:MM, from 00:00 to 24:00`);
  }
  if (begins === ends) return [`${where}: ${from}-${to} is empty; let it end later than it begins`];
  if (begins < ends) return [];
  return [`${where}: ${from}-${to} ends before it begins; write a night as two pieces, ${from}-24:00 and 00:00-${to}`];
}
