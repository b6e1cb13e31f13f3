// How far a region's holidays are known, by the rules that its data consist of.
import { expect, test } from "vitest";
import { ALL_YEARS, yearsKnown } from "../../src/time/holiday-years.ts";

const dated = (name: string, years: readonly number[], more: object = {}) =>
  years.map((year) => ({ rule: `${year}-07-10`, name: { en: name }, ...more }));
const five = [2020, 2022, 2024, 2026, 2021];

test.each<[string, unknown[], { from: number; to: number }]>([
  [
    "rules that hold for any year never end",
    [
      { rule: "easter -2", name: "x" },
      { rule: "12-25", name: "x" },
    ],
    ALL_YEARS,
  ],
  ["the Islamic calendar has its table", [{ rule: "1 shawwal", name: "x" }], { from: 1970, to: 2076 }],
  ["so has the Hebrew one", [{ rule: "15 Nisan", name: "x" }], { from: 1970, to: 2099 }],
  [
    "of two tables the shorter counts",
    [
      { rule: "1 shawwal", name: "x" },
      { rule: "15 Nisan", name: "x" },
    ],
    { from: 1970, to: 2076 },
  ],
  [
    "in any order",
    [
      { rule: "15 Nisan", name: "x" },
      { rule: "1 shawwal", name: "x" },
    ],
    { from: 1970, to: 2076 },
  ],
  ["an observance is no matter of the calendar", [{ rule: "1 shawwal", name: "x", type: "observance" }], ALL_YEARS],
  ["a public holiday is", [{ rule: "1 shawwal", name: "x", type: "public" }], { from: 1970, to: 2076 }],
  ["a feast that is given date by date ends with its last", dated("Matariki", five), { ...ALL_YEARS, to: 2026 }],
  ["fewer than five dates are single events", dated("Election", five.slice(1)), ALL_YEARS],
  [
    "dates of another name make no series",
    [...dated("Funeral", five.slice(2)), ...dated("Election", five.slice(0, 2))],
    ALL_YEARS,
  ],
  [
    "one year is one date, however often it is named",
    [...dated("Vote", five.slice(1)), ...dated("Vote", [2022])],
    ALL_YEARS,
  ],
  [
    "a date with an hour counts as well",
    dated("x", five).map(({ name, rule }) => ({ name, rule: `${rule} 12:00` })),
    { ...ALL_YEARS, to: 2026 },
  ],
  [
    "a date inside a rule is no date given",
    dated("x", five).map(({ name, rule }) => ({ name, rule: `if ${rule}` })),
    ALL_YEARS,
  ],
  ["what is no rule says nothing", [null, "1 shawwal", 7, {}, { rule: 7, name: "x" }, undefined], ALL_YEARS],
])("%s", (_, rules, known) => {
  expect(yearsKnown(rules)).toEqual(known);
});
