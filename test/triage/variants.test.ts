// What a policy may say that none of the four says now: made by changing one of them.
import { describe, expect, test } from "vitest";
import type { CalendarRule } from "../../src/policy/parts.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { CalendarSpec } from "../../src/time/calendar-spec.ts";
import { calendarSpecOf, readingsOf } from "../../src/triage/calendar-spec.ts";
import { type Given, planMatters, planOf } from "../../src/triage/given.ts";
import { channelsFor, hotlinesFor, noPhoneWhy, openingOf, takesCalls } from "../../src/triage/hotline.ts";
import { levelsOf } from "../../src/triage/levels.ts";
import { reachOf } from "../../src/triage/reach.ts";
import { suggest } from "../../src/triage/suggest.ts";
import { readingsInForce, termsOf } from "../../src/triage/terms.ts";
import { distanceBetween, zonesOf } from "../../src/triage/world.ts";
import { answers, germany, granted, policy, shortfallOf } from "./shelf.ts";

const netcor = policy("netcor");
const week: CalendarRule = {
  zone: "Europe/Berlin",
  hours: [{ days: ["mon", "tue"], from: "09:00", to: "17:00" }],
  holidays: "none",
};
const source = { document: "d", section: "s" };
const text = { en: "x", de: "x", ro: "x" };

describe("a calendar of a policy, for one customer", () => {
  const spec = (rule: Partial<CalendarRule>, given: Given = {}) =>
    granted(calendarSpecOf({ ...netcor, calendars: { it: { ...week, ...rule } } }, "it", given));
  const own = [{ date: "2026-12-28", name: "Ours" }];
  const inPlace = (site: Given["site"]) => ({ site, holidays: own });
  const day = { date: "2026-08-03", name: "Company day" };

  test("has its hours, or is always open, and carries no holidays where it says none", () => {
    expect(spec({})).toEqual({ zone: "Europe/Berlin", hours: week.hours });
    expect(spec({ hours: "always" }).hours).toBe("always");
    expect(spec({}, inPlace(germany))).toEqual({ zone: "Europe/Berlin", hours: week.hours });
  });

  test("of the site's zone takes the site's own days off, even where it knows no public holidays", () => {
    expect(spec({ zone: "site" }, { site: germany })).toEqual({ zone: "Europe/Berlin", hours: week.hours });
    expect(spec({ zone: "site" }, inPlace(germany)).holidays).toEqual({ add: own });
  });

  test("keeps the holidays that it names, adds, removes and picks, and closures", () => {
    const holidays = { region: "SK", only: ["Vianoce"], add: [day], remove: ["2026-05-08"] };
    const closures = [{ date: "2026-12-24", from: "12:00", to: "24:00", name: "Eve" }];
    expect(spec({ holidays, closures })).toEqual({ ...week, holidays, closures });
    expect(spec({ holidays: { region: "SK" } }).holidays).toEqual({ region: "SK" });
    expect(spec({ holidays: { add: [day] } }, inPlace(germany)).holidays).toEqual({ add: [day] });
  });

  test("takes the holidays of the site's region, else of its country, and where nobody lists any picks and removes none", () => {
    const holidays = { region: "site", only: ["Neujahr"], remove: ["2026-01-01"] };
    const of = (site: Given["site"]) => spec({ holidays }, inPlace(site)).holidays;
    expect(of({ ...germany, region: "DE-NI" })).toEqual({ ...holidays, region: "DE-NI", add: own });
    expect(of({ ...germany, region: "DE-XX" })).toEqual({ ...holidays, region: "DE", add: own });
    expect(of(germany)).toEqual({ ...holidays, region: "DE", add: own });
    expect(of({ country: "AQ", zone: "Antarctica/Troll" })).toEqual({ add: own });
    expect(spec({ holidays }, { site: { country: "AQ", zone: "Antarctica/Troll" } }).holidays).toEqual({});
    const without = calendarSpecOf({ ...netcor, calendars: { it: { ...week, holidays } } }, "it", {});
    expect(shortfallOf(without)).toEqual({ code: "site-needed" });
  });

  test("rests on readings by their whole names, and one that is not there is refused by name", () => {
    const read = { ...netcor, calendars: { it: { ...week, readings: ["zone", "zoom.zone"] }, plain: week } };
    expect(readingsOf(read, "it")).toEqual(["netcor.zone", "zoom.zone"]);
    expect([readingsOf(read, "plain"), readingsOf(read, "none")]).toEqual([[], []]);
    expect(() => calendarSpecOf(read, "none", {})).toThrow("netcor names a calendar that it does not have: none");
  });
});

describe("the plan", () => {
  const plan = (id: string) => ({ id, name: id });
  const planned = (plans: string[], more: Partial<Policy> = {}): Policy => ({
    ...{ ...netcor, noGuarantee: undefined, noPhone: undefined, hotlines: undefined },
    plans: plans.map(plan),
    ...more,
  });
  const some = { plans: ["a"] };
  const channels = netcor.channels.map((channel) => ({ ...channel, ...some }));

  test("is asked for only where there are two, and where a rule about what is asked names one", () => {
    const about = (it: Policy) => [planMatters(it, "promises"), planMatters(it, "reach")];
    expect(about(planned(["a", "b"]))).toEqual([false, false]);
    expect(about(planned(["a", "b"], { noGuarantee: [{ ...some, why: text, source }] }))).toEqual([true, false]);
    expect(about(planned(["a", "b"], { noPhone: [{ ...some, why: text, source }] }))).toEqual([false, true]);
    expect(about(planned(["a", "b"], { channels }))).toEqual([false, true]);
    expect(about(planned(["a", "b"], { hotlines: { ...some, lines: [], source } }))).toEqual([false, true]);
    expect(about(planned(["a"], { channels }))).toEqual([false, false]);
    expect(shortfallOf(planOf(planned(["a", "b"], { channels }), {}, ["promises", "reach"]))?.code).toBe("plan-needed");
  });

  test("that is the only one is taken for granted, and none of several", () => {
    const granted1 = (it: Policy) => granted(planOf(it, {}, ["promises", "reach"]));
    expect(granted1(planned(["a"]))).toEqual(plan("a"));
    expect(granted1(planned(["a", "b"]))).toBeNull();
    expect(granted1(planned([]))).toBeNull();
  });

  test("decides which channels there are and which notes are told", () => {
    const [channel] = netcor.channels;
    if (!channel) throw new Error("netcor has no channel");
    const notes = [{ id: "n", moment: "closed" as const, text, source, ...some }];
    const it = planned(["a", "b"], {
      notes,
      channels: [
        { ...channel, ...some },
        { ...channel, id: "other" },
      ].map((one) => ({ ...one, hours: undefined })),
    });
    const terms = (id: string) => granted(termsOf(it, { plan: id, site: germany }));
    expect([terms("a").channels.length, terms("b").channels.length]).toEqual([2, 1]);
    expect([terms("a").notes.length, terms("b").notes.length]).toEqual([1, 0]);
  });
});

test("what a calendar still lacks is said wherever it is needed: by a line, a channel, a promise or its other way", () => {
  const calendars = { ...netcor.calendars, site: { ...week, zone: "site" } };
  const [line] = policy("purecloud").hotlines?.lines ?? [];
  const [channel] = netcor.channels;
  const [target] = netcor.targets;
  if (!line || !channel || !target) throw new Error("nothing to change");
  const needed = { code: "site-needed" };
  const lines = { ...netcor, calendars, hotlines: { lines: [{ ...line, region: undefined, hours: "site" }], source } };
  const channels = { ...netcor, calendars, channels: [{ ...channel, hours: "site" }] };
  expect([shortfallOf(reachOf(lines, {})), shortfallOf(reachOf(channels, {}))]).toEqual([needed, needed]);
  expect([shortfallOf(termsOf(lines, {})), shortfallOf(termsOf(channels, {}))]).toEqual([needed, needed]);
  expect(granted(reachOf(channels, { site: germany })).channelHours).toMatchObject({ site: { zone: "Europe/Berlin" } });
  const within = { amount: 3, unit: "business-hours" } as const;
  const otherwise = { ...netcor, calendars, targets: [{ ...target, otherwise: { within, calendar: "site" } }] };
  expect(shortfallOf(levelsOf(otherwise, {}))).toEqual(needed);
  expect(granted(levelsOf(otherwise, { site: germany }))[0]?.targets[0]).toMatchObject({
    otherwise: { within, calendar: { zone: "Europe/Berlin" } },
  });
});

test("targets stand in the order first response, restoration, follow-up, however the file lists them", () => {
  const [target] = netcor.targets;
  if (!target) throw new Error("netcor promises nothing");
  const { readings: _readings, ...bare } = target;
  const kinds = ["follow-up", "restoration", "first-response"] as const;
  const within = { amount: 1, unit: "hours" } as const;
  const targets = kinds.map((kind) => ({ ...bare, kind, within, calendar: undefined }));
  const [level] = granted(levelsOf({ ...netcor, noGuarantee: undefined, targets }, { site: germany }));
  expect(level?.targets.map(({ kind }) => kind)).toEqual(kinds.toReversed());
  expect(level?.targets[0]).toMatchObject({ calendar: null, readings: [] });
  const noGuarantee = [{ why: text, source }];
  const [refused] = granted(levelsOf({ ...netcor, noGuarantee, targets }, { site: germany }));
  expect(refused?.targets.map(({ kind, guaranteed }) => [kind, guaranteed])).toEqual(
    kinds.toReversed().map((kind) => [kind, false]),
  );
});

test("a reading in force that is none of its options is refused by name", () => {
  const reading = { published: text, inForce: "gone", options: { one: { text, value: null } }, source };
  expect(() => readingsInForce({ id: "acme", readings: { zone: reading } })).toThrow(
    "acme.zone: the reading in force, gone, is none of its options",
  );
});

test("levels in any order are kept out most urgent first, each by its nearest condition", () => {
  const levels = netcor.priorities.toReversed();
  const last = levels.find(({ level }) => level === 4);
  if (!last) throw new Error("netcor has no priority 4");
  const wide = { impact: ["down"], workaround: ["none"] } as const;
  const near = { impact: ["severe"] } as const;
  const priorities = [
    ...levels.filter(({ level }) => level !== 4).map((one) => ({ ...one, when: [{ ...wide }, { ...near }] })),
    { ...last, when: [{}] },
  ];
  const judged = JSON.parse(JSON.stringify({ ...netcor, priorities }));
  const { keptOut, nearMisses } = suggest(judged, answers({ impact: "none", workaround: "acceptable" }));
  expect(keptOut).toEqual([1, 2, 3].map((priority) => ({ priority, by: ["impact"] })));
  expect(nearMisses.map(({ priority }) => priority)).toEqual(nearMisses.map(({ priority }) => priority).toSorted());
});

describe("the vendor's channels", () => {
  const [channel] = netcor.channels;
  if (!channel) throw new Error("netcor has no channel");
  const of = (id: string, more: object) => ({
    ...channel,
    hours: undefined,
    priorities: undefined,
    preferred: undefined,
    ...{ id },
    ...more,
  });
  const shut: CalendarSpec = { zone: "UTC", hours: [{ days: ["tue"], from: "09:00", to: "17:00" }] };
  const reach = {
    channels: [
      of("mail", {}),
      of("web", { preferred: true, priorities: [1] }),
      of("desk", { hours: "tue", priorities: [2] }),
    ],
    channelHours: { tue: shut },
  };
  const at = Date.parse("2026-11-23T09:00:00Z");
  const ids = (priority?: number) => channelsFor(reach, { priority, at }).map(({ id }) => id);

  test("that take a priority are listed, the preferred one first", () => {
    expect([ids(), ids(1), ids(2)]).toEqual([
      ["web", "mail", "desk"],
      ["web", "mail"],
      ["mail", "desk"],
    ]);
  });

  test("are open round the clock or by their hours", () => {
    const [mail, desk] = channelsFor(reach, { priority: 2, at });
    expect(mail).toMatchObject({ open: true, closesAt: null, nextOpening: null });
    expect(desk).toMatchObject({ open: false, closesAt: null, nextOpening: Date.parse("2026-11-24T09:00:00Z") });
    expect(openingOf(shut, Date.parse("2026-11-24T10:00:00Z"))).toEqual({
      open: true,
      closesAt: Date.parse("2026-11-24T17:00:00Z"),
      nextOpening: null,
    });
    expect(openingOf({ zone: "UTC", hours: "always" }, at)).toEqual({ open: true, closesAt: null, nextOpening: null });
  });

  test("a phone for some priorities is none for others, and it is said where else to go", () => {
    const phone = { ...channel, kind: "phone" as const, priorities: [1], elsewhere: undefined };
    const other = { ...phone, elsewhere: text };
    const word = { ...channel, kind: "web" as const, elsewhere: { ...text, en: "no" } };
    const channels = [word, phone, other];
    expect([1, 2, undefined].map((priority) => takesCalls({ channels }, priority))).toEqual([true, false, true]);
    expect(takesCalls({ channels: [word] }, 2)).toBe(true);
    expect(takesCalls({ channels: [phone, { ...phone, priorities: [2] }] }, 2)).toBe(true);
    expect(takesCalls({ channels: [{ ...phone, priorities: undefined }] }, 9)).toBe(true);
    expect([1, 2].map((priority) => noPhoneWhy({ channels, noPhone: null }, priority))).toEqual([null, text]);
    expect(noPhoneWhy({ channels: [word, phone], noPhone: null }, 2)).toBeNull();
    expect(noPhoneWhy({ channels, noPhone: { ...text, en: "never" } }, 1)?.en).toBe("never");
  });
});

test("a line that cannot be dialled, or is closed, stands behind those that can", () => {
  const whole = granted(reachOf(policy("purecloud"), { site: germany }));
  const call = { site: germany, at: Date.parse("2026-11-23T09:00:00Z"), priority: 1 };
  const [first] = hotlinesFor(whole, call);
  if (!first) throw new Error("no line");
  const lines = whole.lines.map((line) => (line.number === first.number ? { ...line, e164: null } : line));
  expect(hotlinesFor({ ...whole, lines }, call).findIndex(({ number }) => number === first.number)).toBeGreaterThan(8);
  const free = whole.lines.map(({ domestic: _domestic, ...line }) => ({ ...line, tollFree: line.country === "NL" }));
  expect(hotlinesFor({ ...whole, lines: free }, call).findIndex(({ country }) => country === "NL")).toBeGreaterThan(8);
});

test("of a country that nobody knows there is no zone, and it is infinitely far away", () => {
  expect(zonesOf("ZZ")).toEqual([]);
  expect(distanceBetween({ country: "DE" }, { country: "ZZ" })).toBe(Number.POSITIVE_INFINITY);
  expect(distanceBetween({ country: "ZZ" }, { country: "DE" })).toBe(Number.POSITIVE_INFINITY);
  expect(distanceBetween({ country: "DE" }, { country: "DE", zone: "No/Where" })).toBe(0);
});
