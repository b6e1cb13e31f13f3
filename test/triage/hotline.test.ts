import { expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { dialAlike } from "../../src/policy/dialling.ts";
import { channelsFor, hotlinesFor, noPhoneWhy } from "../../src/triage/hotline.ts";
import { reachOf } from "../../src/triage/reach.ts";
import type { Site } from "../../src/triage/site.ts";
import { countries, zonesOf } from "../../src/triage/world.ts";
import { germany, granted, policy } from "./shelf.ts";

const inHours = await loadCatalog("policies", { "purecloud.voice": "all-in-hours" });
const voice = inHours.find("purecloud");
if (!voice) throw new Error("policies/ has no purecloud");
const purecloud = granted(reachOf(voice, { site: germany }));
const zoom = granted(reachOf(policy("zoom"), { plan: "business" }));
/** A Monday in November, 10:00 in Berlin, 20:00 in Sydney, 04:00 in New York. */
const monday = Date.parse("2026-11-23T09:00:00Z");
/** Every line is open: where one stands is a matter of place alone. */
const call = (site: Site, at = monday) => hotlinesFor(purecloud, { site, at, priority: 1 });
const callInHours = (site: Site, at = monday) => hotlinesFor(purecloud, { site, at, priority: 2 });
const numbers = (site: Site) => call(site).map(({ number }) => number);

test("Australia's three cities each get their own line", () => {
  expect(numbers({ country: "AU", zone: "Australia/Perth" })[0]).toBe("+61-8622-00306");
  expect(numbers({ country: "AU", zone: "Australia/Melbourne" })[0]).toBe("+61-3808-00204");
  expect(numbers({ country: "AU", zone: "Australia/Sydney" })[0]).toBe("+61-2804-71902");
  expect(numbers({ country: "AU", zone: "Australia/NSW" })[0]).toBe("+61-2804-71902");
});

test("a country of its own line gets that, and its region as the fallback before the rest of the world", () => {
  const lines = call(germany);
  expect(lines[0]).toMatchObject({
    number: "+49-6995-106-6305",
    e164: "+4969951066305",
    fit: "country",
    regionName: "EMEA",
  });
  const fits = lines.map(({ fit }) => fit);
  expect(fits).toEqual(["country", ...Array(4).fill("region"), ...Array(9).fill("elsewhere")]);
  expect(lines[1]?.country).toBe("NL");
});

test("a country without a line gets the nearest of its region", () => {
  const first = (country: string, zone: string) => call({ country, zone })[0]?.country;
  expect(first("RO", "Europe/Bucharest")).toBe("DE");
  expect(first("IE", "Europe/Dublin")).toBe("GB");
  expect(first("AE", "Asia/Dubai")).toBe("SA");
  expect(first("NA", "Africa/Windhoek")).toBe("ZA");
  expect(first("SG", "Asia/Singapore")).toBe("MY");
  expect(first("RU", "Europe/Moscow")).toBe("DE");
  expect(first("XK", "Europe/Belgrade")).toBe("DE");
  expect(first("HK", "Asia/Hong_Kong")).toBe("MY");
  expect(first("AR", "America/Argentina/Buenos_Aires")).toBe("BR");
  expect(first("FJ", "Pacific/Fiji")).toBe("NZ");
});

test("of a region's lines one that is dialled alike goes first, then one in a language of the place", () => {
  const first = (country: string, zone: string) => call({ country, zone })[0];
  expect(first("CC", "Indian/Cocos")?.number).toBe("+61-8622-00306");
  expect(first("CX", "Indian/Christmas")?.number).toBe("+61-8622-00306");
  expect(first("PR", "America/Puerto_Rico")?.number).toBe("+1-317-957-1001");
  expect(first("CH", "Europe/Zurich")?.country).toBe("DE");
  expect(first("IL", "Asia/Jerusalem")?.country).toBe("GB");
});

test("what is open goes before what is near, and where nothing is the nearest stays first", () => {
  const sydney = { country: "AU", zone: "Australia/Sydney" };
  expect(callInHours(sydney)[0]).toMatchObject({ open: true, regionName: "EMEA" });
  const saturday = Date.parse("2026-11-21T09:00:00Z");
  expect(callInHours(sydney, saturday)[0]).toMatchObject({ open: false, number: "+61-2804-71902" });
  expect(callInHours(germany)[0]).toMatchObject({ open: true, country: "DE" });
});

test("a number that ends at the border comes first nowhere beyond it, in no country of the world", () => {
  for (const reach of [purecloud, zoom]) {
    for (const country of countries()) {
      const [first] = hotlinesFor(reach, { site: { country, zone: zonesOf(country)[0] ?? "UTC" }, at: monday });
      if (first?.tollFree) expect(dialAlike(country, first.country), `${country} ${first.number}`).toBe(true);
    }
  }
});

test("numbering data, not the policy's word, say which numbers end at the border", () => {
  const unmarked = structuredClone(policy("zoom"));
  for (const line of unmarked.hotlines?.lines ?? []) delete line.tollFree;
  const reach = granted(reachOf(unmarked, { plan: "business" }));
  expect(reach.lines.map(({ tollFree }) => tollFree)).toEqual([true, false, true, true, false]);
});

test("by itself PureCloud's phone is for priority 1, and why is said", () => {
  const reach = granted(reachOf(policy("purecloud"), { site: germany }));
  expect(hotlinesFor(reach, { site: germany, at: monday, priority: 1 })).toHaveLength(14);
  for (const priority of [2, 3, 4]) {
    expect(hotlinesFor(reach, { site: germany, at: monday, priority })).toEqual([]);
    expect(noPhoneWhy(reach, priority)?.en).toContain("over the web");
    expect(channelsFor(reach, { at: monday, priority }).map(({ kind }) => kind)).not.toContain("phone");
    expect(hotlinesFor(purecloud, { site: germany, at: monday, priority })[0]?.open).toBe(true);
  }
});

test("every country and every zone of the world reaches a PureCloud line of its own region first", () => {
  for (const country of countries()) {
    for (const zone of [...zonesOf(country), "UTC"]) {
      const [first] = call({ country, zone });
      expect(first?.e164, country).toMatch(/^\+\d{8,15}$/);
      expect(["place", "country", "region"], `${country} ${zone}`).toContain(first?.fit);
    }
  }
});

test("a line says until when it is open, or when it opens next", () => {
  const [german] = callInHours(germany);
  expect(german).toMatchObject({
    open: true,
    closesAt: Date.parse("2026-11-23T17:00:00Z"),
    nextOpening: null,
    why: null,
  });
  const sydney = callInHours({ country: "AU", zone: "Australia/Sydney" }).find(({ place }) => place.en === "Sydney");
  expect(sydney).toMatchObject({ open: false, closesAt: null, nextOpening: Date.parse("2026-11-23T21:00:00Z") });
});

test("Japan keeps hours of its own", () => {
  const japan = { country: "JP", zone: "Asia/Tokyo" };
  const own = (at: string) => callInHours(japan, Date.parse(at)).find(({ country }) => country === "JP");
  expect(own("2026-11-24T08:29:00Z")?.open).toBe(true);
  expect(own("2026-11-24T08:30:00Z")?.open).toBe(false);
});

test("PureCloud takes priority 1 round the clock, whatever the hours say", () => {
  const night = Date.parse("2026-11-22T02:00:00Z");
  const [line] = hotlinesFor(purecloud, { site: germany, priority: 1, at: night });
  expect(line).toMatchObject({ open: true, closesAt: null, nextOpening: null });
  expect(line?.why?.en).toBeTruthy();
  expect(hotlinesFor(purecloud, { site: germany, priority: 2, at: night })[0]).toMatchObject({
    open: false,
    why: null,
  });
});

test("in one place the toll-free number comes first at home and last from abroad", () => {
  const tollFree = (site: Site) =>
    hotlinesFor(zoom, { site, at: monday }).map((line) => `${line.country} ${line.tollFree}`);
  expect(tollFree({ country: "US", zone: "America/Chicago" }).slice(0, 2)).toEqual(["US true", "US false"]);
  expect(tollFree({ country: "IE", zone: "Europe/Dublin" })).toEqual([
    "GB false",
    "US false",
    "GB true",
    "US true",
    "AU true",
  ]);
});

test("in one place a line that is open goes before a closed one that would be toll-free", () => {
  const [free, paid] = zoom.lines.filter(({ country }) => country === "US");
  if (!free || !paid) throw new Error("Zoom has two lines in the United States");
  const shut = { zone: "America/New_York", hours: [{ days: ["tue" as const], from: "09:00", to: "10:00" }] };
  const reach = { ...zoom, lines: [{ ...free, hours: shut }, paid] };
  expect(hotlinesFor(reach, { site: { country: "US", zone: "America/Denver" }, at: monday })[0]?.number).toBe(
    paid.number,
  );
});

test("without a site the lines stand as published", () => {
  const published = policy("purecloud").hotlines?.lines.map(({ number }) => number);
  const lines = hotlinesFor(purecloud, { at: monday });
  expect(lines.map(({ number }) => number)).toEqual(published);
  expect(lines[0]?.fit).toBeNull();
});

test("NETCOR's e-mail stands before its phone, which is open in business hours only", () => {
  const reach = granted(reachOf(policy("netcor"), {}));
  expect(channelsFor(reach, { at: monday })[0]).toMatchObject({ kind: "email", address: "support@netcor.de" });
  expect(hotlinesFor(reach, { at: monday })[0]).toMatchObject({ e164: "+4941819092110", open: true });
  expect(hotlinesFor(reach, { at: Date.parse("2026-11-22T09:00:00Z") })[0]?.open).toBe(false);
});
