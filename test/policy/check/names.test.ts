// Whatever a policy names, it has: each kind of name, at each place where one may stand.
import { expect, test } from "vitest";
import { checkNames } from "../../../src/policy/check/names.ts";
import { said } from "./said.ts";

const sound = {
  plans: [{ id: "pro" }, { id: "team" }],
  calendars: { office: { zone: "Europe/Berlin" } },
  priorities: [{ level: 1 }, { level: 2 }],
  sources: [{ document: "guide.pdf" }],
  hotlines: { regions: [{ id: "emea" }], lines: [] },
};
const lines = (line: object) => ({ hotlines: { regions: [{ id: "emea" }], lines: [line] } });
const country = "write an ISO 3166 code such as DE or GB";
const zone = 'write a place such as "Europe/Berlin"; abbreviations hide summer time';

test.each([
  [{ targets: [{ plans: ["pro", "prp"] }] }, 'targets[0].plans[1]: there is no plan "prp"; did you mean "pro"?'],
  [{ noPhone: [{ plans: ["gold"] }] }, 'noPhone[0].plans[0]: there is no plan "gold"; the plans are pro, team'],
  [
    { examples: [{ given: { plan: "silver" } }] },
    'examples[0].given.plan: there is no plan "silver"; the plans are pro, team',
  ],
  [{ targets: [{ priorities: [1, 7] }] }, 'targets[0].priorities[1]: there is no level "7"; the priorities are 1, 2'],
  [
    { examples: [{ given: { priority: 3 } }] },
    'examples[0].given.priority: there is no level "3"; the priorities are 1, 2',
  ],
  [
    { examples: [{ expect: { priority: 3 } }] },
    'examples[0].expect.priority: there is no level "3"; the priorities are 1, 2',
  ],
  [{ unprioritised: 9 }, 'unprioritised: there is no level "9"; the priorities are 1, 2'],
  [{ targets: [{ calendar: "night" }] }, 'targets[0].calendar: there is no calendar "night"; the calendars are office'],
  [
    { targets: [{ otherwise: { calendar: "ofice" } }] },
    'targets[0].otherwise.calendar: there is no calendar "ofice"; did you mean "office"?',
  ],
  [{ channels: [{ hours: "night" }] }, 'channels[0].hours: there is no calendar "night"; the calendars are office'],
  [lines({ hours: "night" }), 'hotlines.lines[0].hours: there is no calendar "night"; the calendars are office'],
  [lines({ region: "apac" }), 'hotlines.lines[0].region: there is no region "apac"; the hotlines are emea'],
  [lines({ country: "UK" }), `hotlines.lines[0].country: there is no country "UK"; ${country}`],
  [lines({ zones: ["Mars/Base"] }), `hotlines.lines[0].zones[0]: there is no zone "Mars/Base"; ${zone}`],
  [{ home: { country: "Germany" } }, `home.country: there is no country "Germany"; ${country}`],
  [{ home: { zone: "CET" } }, `home.zone: there is no zone "CET"; ${zone}`],
  [
    { calendars: "none", targets: [{ calendar: "office" }] },
    'targets[0].calendar: there is no calendar "office"; this policy has no calendars',
  ],
  [
    { calendars: { office: { bySite: [{ countries: ["GB", "UK"] }] } } },
    `calendars.office.bySite[0].countries[1]: there is no country "UK"; ${country}`,
  ],
  [
    { response: { source: { document: "gide.pdf" } } },
    'response.source.document: there is no document "gide.pdf"; did you mean "guide.pdf"?',
  ],
  [
    { readings: { pause: { source: { document: "a.txt" } } } },
    'readings.pause.source.document: there is no document "a.txt"; the sources are guide.pdf',
  ],
  [
    { plans: [], noPhone: [{ plans: ["pro"] }] },
    'noPhone[0].plans[0]: there is no plan "pro"; this policy has no plans',
  ],
])("%j is told with what there is", (part, line) => {
  expect(said(checkNames({ ...sound, ...part }))).toEqual([line]);
});

test.each([
  ["what is there", { targets: [{ plans: ["pro"], priorities: [2], calendar: "office" }] }],
  ["a region, a document, a place", { ...lines({ region: "emea", country: "DE" }), home: { zone: "UTC" } }],
  ["the list of plans itself", { plans: ["gold"] }],
  ["a plan of which no rule speaks", { about: { plan: "gold" } }],
  ["a priority in no example", { notes: [{ priority: 7 }] }],
  ["priorities that are no list", { targets: [{ priorities: "all" }] }],
  ["a document that is no source", { about: { document: "a.txt" } }],
  ["how a wording may be read", { readings: { r: { options: { a: { value: { plans: ["gold"] } } } } } }],
  ["a calendar's own hours and zone", { calendars: { office: { hours: "always", zone: "CET" } } }],
  ["a calendar's zone for a site", { calendars: { office: { bySite: [{ zone: "site" }] } } }],
  ["a region of holidays", { calendars: { office: { holidays: { region: "SK" } } } }],
  ["an answer", { asks: [true, null, undefined] }],
])("%s is let be", (_, part) => {
  expect(checkNames({ ...sound, ...part })).toEqual([]);
});

test("names of a list that is missing altogether are let be: that it is missing is said already", () => {
  const named = {
    targets: [{ plans: ["x"], priorities: [7], calendar: "y" }],
    response: { source: { document: "z" } },
  };
  expect(checkNames({ ...named, hotlines: { lines: [{ region: "emea" }] } })).toMatchObject([
    { message: 'there is no region "emea"' },
  ]);
  expect(checkNames(named)).toEqual([]);
});

test.each([null, undefined, "netcor", 7, true, []])("%j is no policy and names nothing", (value) => {
  expect(checkNames(value)).toEqual([]);
});

test("what stands in the place of a name names nothing", () => {
  expect(said(checkNames({ ...sound, plans: [{ id: { x: "gold" } }], noPhone: [{ plans: ["gold"] }] }))).toEqual([
    'noPhone[0].plans[0]: there is no plan "gold"; this policy has no plans',
  ]);
});
