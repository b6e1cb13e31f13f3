// What a policy may say that depends on where the customer sits.
import { describe, expect, test } from "vitest";
import type { BySite, CalendarRule } from "../../src/policy/parts.ts";
import { calendarSpecOf, holidaysUnknown } from "../../src/triage/calendar-spec.ts";
import { hotlinesFor } from "../../src/triage/hotline.ts";
import { levelsOf } from "../../src/triage/levels.ts";
import { reachOf } from "../../src/triage/reach.ts";
import type { Site } from "../../src/triage/site.ts";
import { countryOf, distanceBetween, sameZone } from "../../src/triage/world.ts";
import { germany, granted, policy, shortfallOf } from "./shelf.ts";

const netcor = policy("netcor");
const japan: Site = { country: "JP", zone: "Asia/Tokyo" };
const troll: Site = { country: "AQ", zone: "Antarctica/Troll" };
const week: CalendarRule = {
  zone: "Europe/Berlin",
  hours: [{ days: ["mon"], from: "09:00", to: "17:00" }],
  holidays: { region: "DE" },
};
const withCalendar = (rule: Partial<CalendarRule>) => ({ ...netcor, calendars: { it: { ...week, ...rule } } });

describe("hours that differ by the customer's place", () => {
  const other = { zone: "Asia/Tokyo", hours: "always", holidays: "none" } as const;
  const at = (place: BySite, site: Site = japan) =>
    granted(calendarSpecOf(withCalendar({ bySite: [{ ...other, ...place }] }), "it", { site })).zone;

  test("fit by region, by country or by the language likely spoken there, each alone", () => {
    expect([at({ regions: ["apac"] }), at({ regions: ["apac"] }, germany)]).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
    expect([at({ countries: ["JP"] }), at({ countries: ["JP"] }, germany)]).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
    expect([at({ languages: ["ja"] }), at({ languages: ["ja"] }, germany)]).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
    expect(at({})).toBe("Asia/Tokyo");
    expect(at({ regions: ["apac", "emea"] }, { country: "XX", zone: "UTC" })).toBe("Europe/Berlin");
    expect(at({ countries: ["DE", "AT"] }, germany)).toBe("Asia/Tokyo");
  });

  test("must fit in everything that they name", () => {
    const fitting: BySite = { regions: ["apac"], countries: ["JP"], languages: ["ja"] };
    const misfits: BySite[] = [{ regions: ["emea"] }, { countries: ["DE"] }, { languages: ["de"] }];
    expect(at(fitting)).toBe("Asia/Tokyo");
    for (const misfit of misfits) expect(at({ ...fitting, ...misfit })).toBe("Europe/Berlin");
  });

  test("take from the general rule what they leave out, and the first that fits counts", () => {
    const bySite: BySite[] = [
      { countries: ["DE"], hours: "always" },
      { countries: ["JP"], zone: "Asia/Tokyo" },
      { regions: ["apac"], holidays: "none" },
    ];
    const of = (site: Site) => granted(calendarSpecOf(withCalendar({ bySite }), "it", { site }));
    expect(of(germany)).toEqual({ zone: "Europe/Berlin", hours: "always", holidays: { region: "DE" } });
    expect(of(japan)).toEqual({ zone: "Asia/Tokyo", hours: week.hours, holidays: { region: "DE" } });
    expect(of({ country: "SG", zone: "Asia/Singapore" })).toEqual({ zone: "Europe/Berlin", hours: week.hours });
  });

  test("need a site, since without one nobody knows which hours are meant", () => {
    const bySite: BySite[] = [{ countries: ["JP"], zone: "Asia/Tokyo" }];
    expect(shortfallOf(calendarSpecOf(withCalendar({ bySite }), "it", {}))).toEqual({ code: "site-needed" });
  });
});

describe("public holidays that nobody lists", () => {
  const ofSite = { zone: "site", holidays: { region: "site" } } as const;
  const unknown = (rule: Partial<CalendarRule>, site?: Site) => holidaysUnknown(withCalendar(rule), "it", { site });

  test("are named by their country where they would count, and only there", () => {
    expect([unknown(ofSite, troll), unknown(ofSite, germany), unknown(ofSite)]).toEqual(["AQ", undefined, undefined]);
    expect(unknown({ zone: "site", holidays: "none" }, troll)).toBeUndefined();
    expect(unknown({ holidays: { region: "DE" } }, troll)).toBeUndefined();
    expect(unknown({ holidays: { add: [] } }, troll)).toBeUndefined();
    expect(holidaysUnknown(netcor, "none", { site: troll })).toBeUndefined();
    expect(unknown({ bySite: [{ countries: ["AQ"], holidays: { region: "site" } }] }, troll)).toBe("AQ");
    expect(unknown(ofSite, { ...troll, region: "DE-BY" })).toBeUndefined();
  });

  test("are told with each promise that counts by them, in its own calendar or in its other one", () => {
    const [target] = netcor.targets;
    if (!target) throw new Error("netcor promises nothing");
    const calendars = { here: week, there: { ...week, ...ofSite } };
    const counted = { within: { amount: 4, unit: "business-hours" as const } };
    const told = (more: object, site = troll) => {
      const targets = [{ ...target, ...counted, otherwise: undefined, ...more }];
      const [level] = granted(levelsOf({ ...netcor, calendars, noGuarantee: undefined, targets }, { site }));
      return level?.targets[0];
    };
    expect(told({ calendar: "there" })).toMatchObject({ holidaysUnknown: "AQ" });
    expect(told({ calendar: "there" }, japan)).not.toHaveProperty("holidaysUnknown");
    expect(told({ calendar: "here" })).not.toHaveProperty("holidaysUnknown");
    expect(told({ calendar: "here", otherwise: { ...counted, calendar: "there" } })).toMatchObject({
      holidaysUnknown: "AQ",
    });
    expect(told({ calendar: "there", within: { amount: 4, unit: "hours" } })).not.toHaveProperty("holidaysUnknown");
  });
});

describe("a line of the vendor's", () => {
  const purecloud = policy("purecloud");
  const purecloudLines = purecloud.hotlines;
  const [line] = purecloudLines?.lines ?? [];
  if (!line || !purecloudLines) throw new Error("PureCloud has no line");
  const { zones: _zones, ...bare } = line;
  const calendars = { ...purecloud.calendars, east: { ...week, zone: "Asia/Tokyo", readings: ["zone"] }, west: week };
  const regions = [
    { id: "e", name: "East", serves: "apac" as const, hours: "east" },
    { id: "w", name: "West", serves: "emea" as const, hours: "west" },
  ];
  const reach = (more: object) =>
    granted(
      reachOf(
        {
          ...purecloud,
          calendars,
          hotlines: { lines: [{ ...bare, ...more }], regions, source: purecloudLines.source },
        },
        { site: germany },
      ),
    );

  test("has its own hours, else those of its region, and the readings that they rest on", () => {
    const hours = (more: object) => reach(more).lines[0];
    expect(hours({ region: "e" })).toMatchObject({ hours: { zone: "Asia/Tokyo" }, readings: ["purecloud.zone"] });
    expect(hours({ region: "w" })).toMatchObject({ hours: { zone: "Europe/Berlin" } });
    expect(hours({ region: "w" })).not.toHaveProperty("readings");
    expect(hours({ region: "w", hours: "east" })).toMatchObject({ hours: { zone: "Asia/Tokyo" } });
    expect(hours({ region: undefined })).toMatchObject({ hours: null, region: null, zones: [] });
    expect(hours({ region: "gone" })).toMatchObject({ hours: null });
    expect(hours({ region: undefined })).not.toHaveProperty("readings");
  });

  test("stands in a region that is told with what it serves, which decides how near it is", () => {
    expect(reach({}).regions).toEqual([
      { id: "e", name: "East", serves: "apac" },
      { id: "w", name: "West", serves: "emea" },
    ]);
    const at = Date.parse("2026-11-23T09:00:00Z");
    const near = (more: object, site: Site) => hotlinesFor(reach(more), { site, at, priority: 1 })[0]?.fit;
    expect(near({ country: "US", region: "e" }, japan)).toBe("region");
    expect(near({ country: "US", region: "w" }, japan)).toBe("elsewhere");
    expect(near({ country: "SG", region: undefined }, japan)).toBe("region");
    expect(near({ country: "US", region: undefined }, japan)).toBe("elsewhere");
    expect(near({ country: "XX", region: undefined }, { country: "YY", zone: "UTC" })).toBe("elsewhere");
    expect(
      near({ country: "US", region: undefined, zones: ["US/Pacific"] }, { country: "US", zone: "America/Los_Angeles" }),
    ).toBe("place");
    expect(
      near({ country: "US", region: undefined, zones: ["US/Pacific"] }, { country: "US", zone: "America/Chicago" }),
    ).toBe("country");
  });
});

test("a zone is the same by each of its names, and two that are not known only where they are spelt alike", () => {
  expect(sameZone("Asia/Kolkata", "Asia/Calcutta")).toBe(true);
  expect(sameZone("US/Pacific", "America/Los_Angeles")).toBe(true);
  expect(sameZone("Asia/Kolkata", "Asia/Tokyo")).toBe(false);
  expect([sameZone("No/Where", "No/Where"), sameZone("No/Where", "Nor/There")]).toEqual([true, false]);
});

test("a zone that several countries keep names none, and one of no country leaves a place where it is", () => {
  expect([countryOf("Europe/Belgrade"), countryOf("Europe/Berlin")]).toEqual(["RS", "DE"]);
  expect(distanceBetween({ country: "DE", zone: "Etc/UTC" }, { country: "DE" })).toBe(0);
  expect(distanceBetween({ country: "IN", zone: "Asia/Calcutta" }, { country: "IN", zone: "Asia/Kolkata" })).toBe(0);
});
