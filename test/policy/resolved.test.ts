// A reading is put in force where the file says so, part by part, and every slip with one is told.
import { expect, test } from "vitest";
import { resolveReadings } from "../../src/policy/readings.ts";
import { said } from "./check/said.ts";

const reading = (inForce: string, options: object) => ({ inForce, options });
const zone = reading("local", { local: { value: "Europe/Berlin" }, fixed: { value: "Etc/GMT-1" } });
const offset = { "acme.zone": "fixed" };
const acme = {
  id: "acme",
  home: { country: "DE", zone: { reading: "zone" } },
  readings: { zone },
};

test("the option in force stands where the reading was named, and an override's in its place", () => {
  expect(resolveReadings(acme).value).toEqual({ ...acme, home: { country: "DE", zone: "Europe/Berlin" } });
  const other = resolveReadings(acme, offset);
  expect(other.value).toEqual({
    ...{ id: "acme", home: { country: "DE", zone: "Etc/GMT-1" } },
    readings: { zone: { ...zone, inForce: "fixed" } },
  });
  expect([resolveReadings(acme, { "zoom.zone": "fixed" }).value, other.findings, other.unresolved]).toEqual([
    resolveReadings(acme).value,
    [],
    [],
  ]);
});

test("each part tells the readings that it rests on, each once, and no other part does", () => {
  const { value, findings } = resolveReadings({
    ...acme,
    readings: { zone, day: reading("a", { a: { value: "mon" } }), word: reading("a", { a: { value: ["down"] } }) },
    calendars: {
      office: { zone: { reading: "zone" }, x: [{ zone: { reading: "zone" }, day: { reading: "day" } }] },
      night: {},
    },
    priorities: [{ level: 1 }, { level: 2, when: [{ impact: { reading: "word" } }] }, "odd"],
    targets: "odd",
    response: { pauses: { reading: "day" } },
    contact: { who: { reading: "day" } },
  });
  expect(value).toMatchObject({
    calendars: {
      office: {
        zone: "Europe/Berlin",
        x: [{ zone: "Europe/Berlin", day: "mon" }],
        readings: ["acme.zone", "acme.day"],
      },
    },
    priorities: [{}, { when: [{ impact: ["down"] }], readings: ["acme.word"] }, "odd"],
    ...{ targets: "odd", response: { pauses: "mon", readings: ["acme.day"] } },
  });
  const { calendars, priorities, home, channels } = Object(value);
  for (const part of [calendars.night, priorities[0], home]) expect(part).not.toHaveProperty("readings");
  expect([channels, "channels" in Object(value)]).toEqual([undefined, false]);
  expect(said(findings)).toEqual(["contact.who: no reading may stand here; write the value itself"]);
});

test("calendars that are a list, and a part that is left out, are left to the schema", () => {
  const odd = { ...acme, calendars: [{ zone: { reading: "zone" } }], channels: null };
  expect(resolveReadings(odd).value).toMatchObject({
    calendars: [{ zone: "Europe/Berlin", readings: ["acme.zone"] }],
    channels: null,
  });
});

test("what is read as nothing is not there; what is written as nothing stays", () => {
  const file = {
    ...{ id: "acme", readings: { daily: reading("none", { none: { value: null }, some: { value: 1 } }) } },
    targets: [{ within: { reading: "daily" }, by: null }],
  };
  expect(resolveReadings(file).value).toMatchObject({ targets: [{ by: null, readings: ["acme.daily"] }] });
  expect(Object(resolveReadings(file).value).targets[0]).not.toHaveProperty("within");
  expect(resolveReadings(file, { "acme.daily": "some" }).value).toMatchObject({ targets: [{ within: 1, by: null }] });
});

test("a value of several parts is each place's own, and nothing but a name alone is a reading", () => {
  const open = { days: ["mon"], inner: { reading: "open" } };
  const file = {
    id: "acme",
    readings: { open: reading("a", { a: { value: open } }) },
    calendars: {
      one: { hours: { reading: "open" } },
      two: { hours: { reading: "open" }, note: { reading: "open", more: 1 } },
    },
    channels: [{ hours: { reading: 7 } }],
  };
  const { value, findings } = resolveReadings(file);
  const { one, two } = Object(value).calendars;
  expect([one.hours, two.hours]).toEqual([open, open]);
  expect(one.hours).not.toBe(two.hours);
  expect([two.note, Object(value).channels]).toEqual([{ reading: "open", more: 1 }, [{ hours: { reading: 7 } }]]);
  expect(findings).toEqual([]);
});

test("a place is told where it was written: at the option in force, or where it stands", () => {
  const file = {
    ...{ ...acme, readings: { ...acme.readings, bad: reading("x", { y: { value: 1 } }) } },
    calendars: { office: { zone: { reading: "zone" }, hours: [{ from: { reading: "bad" } }] } },
    name: { reading: "zone" },
    response: { starts: { reading: "nowhere" } },
  };
  const { writtenAt, unresolved } = resolveReadings(file, offset);
  const fixed = ["readings", "zone", "options", "fixed", "value"];
  expect(writtenAt(["home", "zone"])).toEqual(fixed);
  expect(writtenAt(["calendars", "office", "zone", 0, "x"])).toEqual([...fixed, 0, "x"]);
  for (const path of [
    ["home", "country"],
    ["home"],
    ["name"],
    ["response", "starts"],
    ["calendars", "office", "hours", 0, "from"],
    [],
  ])
    expect(writtenAt(path)).toEqual(path);
  expect(unresolved).toEqual([
    ["calendars", "office", "hours", 0, "from"],
    ["response", "starts"],
  ]);
});

test.each<[string, object, { readonly [name: string]: string }, string[]]>([
  [
    "an option that there is not",
    { readings: { zone: reading("fixd", zone.options) } },
    {},
    ['readings.zone.inForce: the reading "zone" has no option "fixd"; did you mean "fixed"?'],
  ],
  [
    "no option at all",
    { readings: { zone: reading("fixed", {}) } },
    {},
    ['readings.zone.inForce: the reading "zone" has no option "fixed"; its options are missing'],
  ],
  [
    "an override to none of its options",
    {},
    { "acme.zone": "winter" },
    ["readings.zone: the override acme.zone=winter names no option of that reading; its options are local, fixed"],
  ],
  [
    "an override of no reading",
    {},
    { "acme.zones": "fixed", "zoom.zone": "fixed" },
    ["readings: the override acme.zones names no reading; the readings are acme.zone"],
  ],
  [
    "an override and a use of no reading, where there are two",
    {
      readings: { zone, day: reading("a", { a: { value: "mon" } }) },
      response: { starts: { reading: "day" }, ends: { reading: "holidays" } },
    },
    { "acme.night": "fixed" },
    [
      'response.ends: there is no reading "holidays"; add it under readings; there are zone, day',
      "readings: the override acme.night names no reading; the readings are acme.zone, acme.day",
    ],
  ],
  [
    "an override where there are no readings",
    { readings: {}, home: { zone: "UTC" } },
    offset,
    ["readings: the override acme.zone names no reading; the readings are none"],
  ],
  [
    "a reading that is not there",
    { calendars: { office: { zone: { reading: "zonne" } } } },
    {},
    ['calendars.office.zone: there is no reading "zonne"; did you mean "zone"?'],
  ],
  [
    "one like no other",
    { calendars: { office: { zone: { reading: "holidays" } } } },
    {},
    ['calendars.office.zone: there is no reading "holidays"; add it under readings; there are zone'],
  ],
  [
    "a reading where there are none",
    { readings: undefined },
    {},
    ['home.zone: there is no reading "zone"; add it under readings; there are none yet'],
  ],
  [
    "a reading in a name, although there is such a one",
    { calendars: { office: { name: { reading: "zone" } } } },
    {},
    ["calendars.office.name: no reading may stand here; write the value itself"],
  ],
  [
    "a reading that nothing uses but another",
    { readings: { zone, other: reading("a", { a: { value: { reading: "other" } } }) } },
    {},
    ['readings.other: the reading "other" is used nowhere; write { reading: other } where it decides, or take it out'],
  ],
  ["a reading of no shape, which the schema refuses", { readings: { zone: "local" } }, {}, []],
  ["readings of no shape", { readings: "zone", home: {} }, {}, []],
])("%s", (_, part, overrides, lines) => {
  expect(said(resolveReadings({ ...acme, ...part }, overrides).findings)).toEqual(lines);
});

test.each([null, "words", 7, ["zone"]])("%j has no readings", (raw) => {
  const { value, findings, writtenAt, unresolved } = resolveReadings(raw);
  expect([value, findings, writtenAt(["a", 1]), unresolved]).toEqual([raw, [], ["a", 1], []]);
});
