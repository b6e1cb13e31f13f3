import { countries as listed } from "countries-list";
import { expect, test } from "vitest";
import { countries, countryOf, defaultZoneOf, distanceBetween, regionOf, zonesOf } from "../../src/triage/world.ts";

/** Codes that `countries-list` has and ISO 3166 does not assign: Ascension, Tristan da Cunha. Kosovo has none either, but people and numbers there. */
const unassigned = ["AC", "TA"];

test("every country of the world belongs to one region and lies somewhere", () => {
  const expected = Object.keys(listed).filter((code) => !unassigned.includes(code));
  expect(countries()).toEqual(expected.toSorted());
  expect(countries()).toHaveLength(250);
  for (const country of countries()) {
    expect(["americas", "apac", "emea"]).toContain(regionOf(country));
    expect(distanceBetween({ country }, { country: "DE" })).toBeLessThan(20_040);
  }
  expect(regionOf("XX")).toBeNull();
});

test("every zone that the time zone database gives to a country is known, with its country", () => {
  const zones = countries().flatMap(zonesOf);
  expect(zones.length).toBeGreaterThan(410);
  for (const zone of zones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  // Intl lists primary names only: older ones of the tables must be recognised by them.
  const strangers = Intl.supportedValuesOf("timeZone").filter((zone) => countryOf(zone) === null);
  expect(strangers.toSorted()).toEqual([]);
});

test("a country that keeps one time needs no zone to be named", () => {
  expect(defaultZoneOf("DE")).toBe("Europe/Berlin");
  expect(defaultZoneOf("RO")).toBe("Europe/Bucharest");
  expect(defaultZoneOf("IN")).toBe("Asia/Kolkata");
  expect(defaultZoneOf("AR")).toBe("America/Argentina/Buenos_Aires");
  for (const country of ["US", "AU", "BR", "CA", "RU", "ES", "PT", "BV", "XX"])
    expect(defaultZoneOf(country)).toBeNull();
});

test("the zones of a country that keeps one time agree at every hour of 2026", () => {
  const hours = Array.from({ length: 365 }, (_, day) => Date.UTC(2026, 0, 1 + day, 12));
  for (const country of countries()) {
    const zones = zonesOf(country);
    if (zones.length < 2 || defaultZoneOf(country) === null) continue;
    const clocks = zones.map(
      (timeZone) => new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }),
    );
    for (const hour of hours) expect(new Set(clocks.map((clock) => clock.format(hour))).size, country).toBe(1);
  }
});

test("a zone names its country, also by an older name, unless it has none", () => {
  expect(countryOf("Australia/Perth")).toBe("AU");
  expect(countryOf("Asia/Calcutta")).toBe("IN");
  expect(countryOf("US/Eastern")).toBe("US");
  expect(countryOf("Etc/UTC")).toBeNull();
  expect(countryOf("Nowhere/Atlantis")).toBeNull();
});

test("distances are those of the globe, to within a hundred kilometres", () => {
  const berlin = { country: "DE", zone: "Europe/Berlin" };
  expect(distanceBetween(berlin, { country: "JP" })).toBeCloseTo(8_900, -3);
  expect(
    distanceBetween({ country: "AU", zone: "Australia/Perth" }, { country: "AU", zone: "Australia/Sydney" }),
  ).toBeCloseTo(3_290, -3);
  expect(distanceBetween(berlin, berlin)).toBe(0);
  expect(distanceBetween({ country: "NZ" }, { country: "ES" })).toBeGreaterThan(19_500);
});

test("a zone that lies outside its country leaves the country where it is", () => {
  const travelling = { country: "DE", zone: "Asia/Tokyo" };
  expect(distanceBetween(travelling, { country: "DE" })).toBe(0);
});
