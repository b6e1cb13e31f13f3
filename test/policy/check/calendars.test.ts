// Calendars can be counted, each is used, and business time has one.
import { expect, test } from "vitest";
import { checkCalendars } from "../../../src/policy/check/calendars.ts";
import type { CalendarRule } from "../../../src/policy/parts.ts";
import type { Policy, Target } from "../../../src/policy/policy.ts";
import { acme, en, hotlines, source } from "../acme.ts";
import { said } from "./said.ts";

const week: CalendarRule["hours"] = [{ days: ["mon"], from: "09:00", to: "17:00" }];
const usual: CalendarRule = { zone: "Europe/Berlin", hours: week, holidays: "none" };
const office = (part: Partial<CalendarRule>) => ({ calendars: { office: { ...usual, ...part } } });
const backwards: CalendarRule["hours"] = [
  { days: ["mon"], from: "09:00", to: "17:00" },
  { days: ["tue"], from: "09:00", to: "08:00" },
];
const second = (part: Partial<Target>): Target => ({
  ...{ kind: "first-response", priorities: [1], within: { amount: 1, unit: "hours" }, measure: "aim", source },
  ...part,
});
const target = (part: Partial<Target>) => ({ targets: [...acme.targets.slice(1, 2), second(part)] });
const unused =
  'warning: calendars.office: the calendar "office" is used nowhere; name it at a target, a channel or a line, or take it out';

test.each<[string, Partial<Policy>, string[]]>([
  ["a sound calendar", {}, []],
  ["the customer's own zone and holidays", office({ zone: "site", holidays: { region: "site" } }), []],
  [
    "holidays of a region, and a day more",
    office({ holidays: { region: "DE", add: [{ date: "2026-12-24", name: "Eve" }] } }),
    [],
  ],
  [
    "a zone that is none",
    office({ zone: "CET" }),
    [
      'calendars.office.zone: "CET" is no IANA time zone of a place; write one like "Europe/Berlin" or "America/New_York"',
    ],
  ],
  [
    "hours that end before they begin",
    office({ hours: backwards }),
    [
      "calendars.office.hours[1]: 09:00-08:00 ends before it begins; write a night as two pieces, 09:00-24:00 and 00:00-08:00",
    ],
  ],
  [
    "hours of some sites",
    office({
      bySite: [
        { countries: ["DE"], hours: week },
        { regions: ["apac"], hours: backwards },
      ],
    }),
    [
      "calendars.office.bySite[1].hours[1]: 09:00-08:00 ends before it begins; write a night as two pieces, 09:00-24:00 and 00:00-08:00",
    ],
  ],
  [
    "the zone and holidays of some sites",
    office({ bySite: [{ zone: "CET", holidays: { region: "XX" } }] }),
    [
      'calendars.office.bySite[0].zone: "CET" is no IANA time zone of a place; write one like "Europe/Berlin" or "America/New_York"',
      'calendars.office.bySite[0].holidays.region: "XX" is not known; write a country or one of its states, like "SK" or "DE-NI"',
    ],
  ],
  [
    "a day that stands twice, for which there is nothing to say but that",
    office({ hours: [{ days: ["mon", "mon"], from: "09:00", to: "17:00" }] }),
    ['calendars.office.hours[0]: "mon" stands twice; write hours that can be counted'],
  ],
  [
    "the eleventh day of a list that is none",
    office({ holidays: { region: "DE", remove: [...Array(10).fill("2026-12-25"), "2026-13-25"] } }),
    ['calendars.office.holidays.remove[10]: "2026-13-25" is no date; write YYYY-MM-DD and a day that exists'],
  ],
  [
    "business time that is counted nowhere",
    target({ within: { amount: 2, unit: "business-hours" } }),
    ["targets[1].within: business-hours are counted in no calendar; add the calendar's name"],
  ],
  [
    "hours round the clock with a calendar",
    target({ calendar: "office" }),
    [
      "targets[1].calendar: hours run round the clock and take no calendar; write business-hours, or take the calendar out",
    ],
  ],
  ["hours that may be read as business hours", target({ calendar: "office", readings: ["acme.time"] }), []],
  [
    "a rhythm with a calendar",
    target({ kind: "follow-up", within: { amount: 2, unit: "times-a-week" }, calendar: "office" }),
    ["targets[1].calendar: times-a-week run round the clock and take no calendar; take the calendar out"],
  ],
  [
    "what holds otherwise, in business time that is counted nowhere",
    target({ by: "phone", otherwise: { within: { amount: 2, unit: "business-days" } } }),
    ["targets[1].otherwise.within: business-days are counted in no calendar; add the calendar's name"],
  ],
  [
    "what holds otherwise, round the clock with a calendar",
    target({ by: "phone", otherwise: { within: { amount: 2, unit: "minutes" }, calendar: "office" } }),
    [
      "targets[1].otherwise.calendar: minutes run round the clock and take no calendar; write business-minutes, or take the calendar out",
    ],
  ],
  [
    "what holds otherwise, which may be read as business time",
    target({
      by: "phone",
      readings: ["a.b"],
      otherwise: { within: { amount: 2, unit: "minutes" }, calendar: "office" },
    }),
    [],
  ],
  ["a calendar that nobody uses", { targets: [] }, [unused]],
])("%s", (_, part, lines) => {
  expect(said(checkCalendars({ ...acme, ...part }))).toEqual(lines);
});

const reading = {
  ...{ published: en("x"), inForce: "a", source },
  options: { a: { text: en("a"), value: null }, b: { text: en("b"), value: "office" } },
};

test.each<[string, Partial<Policy>]>([
  ["a target", {}],
  [
    "what holds otherwise",
    target({ by: "web", otherwise: { within: { amount: 1, unit: "business-hours" }, calendar: "office" } }),
  ],
  ["a channel", { targets: [], channels: acme.channels.map((one) => ({ ...one, hours: "office" })) }],
  ["a region", { targets: [], hotlines }],
  ["a line", { targets: [], hotlines: { source, lines: hotlines.lines.map((one) => ({ ...one, hours: "office" })) } }],
  ["a reading that chooses it", { targets: [], readings: { x: reading } }],
])("a calendar is used by %s", (_, part) => {
  expect(checkCalendars({ ...acme, ...part })).toEqual([]);
});
