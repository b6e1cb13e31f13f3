import { expect, test } from "vitest";
import { levelsOf } from "../../src/triage/levels.ts";
import { reachOf } from "../../src/triage/reach.ts";
import { termsOf } from "../../src/triage/terms.ts";
import { germany, granted, policy, shortfallOf } from "./shelf.ts";

const first = (vendor: string, level: number, given: Parameters<typeof levelsOf>[1] = {}) =>
  granted(levelsOf(policy(vendor), given, level))[0]?.targets[0];

test("a plan must be named only where plans differ in what is asked", () => {
  const plans = ["basic", "professional", "advanced"];
  expect(shortfallOf(levelsOf(policy("cloudtalk"), {}))).toEqual({ code: "plan-needed", plans });
  expect(shortfallOf(reachOf(policy("zoom"), {}))?.code).toBe("plan-needed");
  expect(shortfallOf(termsOf(policy("zoom"), { site: germany }))?.code).toBe("plan-needed");
  expect(shortfallOf(reachOf(policy("cloudtalk"), {}))).toBeNull();
  expect(shortfallOf(termsOf(policy("purecloud"), { site: germany }))).toBeNull();
  expect(shortfallOf(termsOf(policy("netcor"), {}))).toBeNull();
});

test("a plan that the policy lacks is refused with those that it has", () => {
  expect(shortfallOf(termsOf(policy("cloudtalk"), { plan: "gold" }))).toEqual({
    code: "unknown-plan",
    plan: "gold",
    plans: ["basic", "professional", "advanced"],
  });
  expect(shortfallOf(levelsOf(policy("netcor"), {}, 5))).toEqual({
    code: "unknown-priority",
    priority: 5,
    priorities: [1, 2, 3, 4],
  });
});

test("PureCloud's priorities 2 to 4 need the site, priority 1 does not", () => {
  expect(shortfallOf(termsOf(policy("purecloud"), {}))).toEqual({ code: "site-needed" });
  for (const level of [2, 3, 4])
    expect(shortfallOf(levelsOf(policy("purecloud"), {}, level))?.code).toBe("site-needed");
  expect(first("purecloud", 1)).toMatchObject({ within: { amount: 10, unit: "minutes" }, calendar: null });
});

test("a calendar of the site takes the site's zone", () => {
  expect(first("purecloud", 2, { site: { country: "IN", zone: "Asia/Kolkata" } })).toMatchObject({
    calendar: { zone: "Asia/Kolkata" },
    readings: ["purecloud.business-time", "purecloud.holidays"],
  });
});

test("days off of one's own are taken out of calendars that are the site's, of no others", () => {
  const holidays = [{ date: "2026-12-28", name: "Closed between the years" }];
  expect(first("purecloud", 2, { site: germany, holidays })).toMatchObject({
    calendar: { holidays: { add: holidays } },
  });
  expect(JSON.stringify(first("netcor", 2, { site: germany, holidays }))).not.toContain("between the years");
});

test("CloudTalk guarantees nothing on Basic, nor for a preview on any plan, and says why", () => {
  for (const level of [1, 2, 3]) expect(first("cloudtalk", level, { plan: "basic" })?.guaranteed).toBe(false);
  const preview = first("cloudtalk", 1, { plan: "advanced", answers: { preview: true } });
  expect(preview).toMatchObject({ guaranteed: false, kind: "first-response" });
  expect(preview?.guaranteed === false && (preview.why.de ?? "").length).toBeGreaterThan(10);
  expect(first("cloudtalk", 1, { plan: "advanced", answers: { preview: false } })?.guaranteed).toBe(true);
});

test("the terms of a case are a copy that a later edit of the policy does not move", () => {
  const edited = structuredClone(policy("netcor"));
  const terms = granted(termsOf(edited, { site: germany }));
  const before = JSON.stringify(terms);
  for (const target of edited.targets) target.within.amount = 99;
  for (const calendar of Object.values(edited.calendars)) calendar.zone = "UTC";
  edited.contact.text.en = "edited";
  for (const channel of edited.channels) channel.name.en = "edited";
  expect(JSON.stringify(terms)).toBe(before);
  expect(JSON.parse(before)).toEqual(terms);
});

test("terms hold the readings in force, each with what was published and the other way to read it", () => {
  const { readings } = granted(termsOf(policy("netcor"), {}));
  const zone = readings.find(({ id }) => id === "netcor.zone");
  expect(zone?.published.en).toContain("UTC +1");
  expect(zone?.chosen.en).toContain("German local time");
  expect(zone?.others).toHaveLength(1);
});

test("Zoom's Free and Pro have no phone and say why; the other plans have no such word", () => {
  for (const plan of ["free", "pro"]) {
    const reach = granted(reachOf(policy("zoom"), { plan }));
    expect(reach.lines).toEqual([]);
    expect(reach.noPhone?.en).toBeTruthy();
  }
  for (const plan of ["business", "education", "api"]) {
    const reach = granted(reachOf(policy("zoom"), { plan }));
    expect(reach.lines.map(({ e164 }) => e164)).toContain("+18887999666");
    expect(reach.noPhone).toBeNull();
  }
});
