// Which numbers reach across a border, who pays, and in whose language somebody answers.
import { expect, test } from "vitest";
import { dialAlike, isDomestic, isTollFree, languageGap, spokenIn } from "../../src/policy/dialling.ts";
import { checkNumbers, isCountry, phoneOf, readPhone } from "../../src/policy/phone.ts";
import { hotlines } from "./acme.ts";
import { said } from "./check/said.ts";

test.each([
  ["+18887999666", true, true],
  ["+448003687314", true, true],
  ["+611800768027", true, true],
  ["+442038905445", false, false],
  ["+4941819092110", false, false],
  ["+49180555000", true, false],
  ["+499001234567", true, false],
  ["+443001234567", true, false],
  ["nonsense", false, false],
  [null, false, false],
])("%s is dialled from its own country alone: %s; it costs nothing: %s", (number, domestic, free) => {
  expect([isDomestic(number), isTollFree(number)]).toEqual([domestic, free]);
});

test.each([
  ["DE", "DE", true],
  ["CC", "AU", true],
  ["US", "CA", true],
  ["DE", "AT", false],
  ["XX", "XX", true],
  ["XX", "YY", false],
  ["XX", "DE", false],
])("callers in %s dial as those in %s: %s", (one, other, alike) => {
  expect(dialAlike(one, other)).toBe(alike);
});

test.each([
  ["DE", "AT", 0],
  ["IN", "GB", 0],
  ["GB", "IN", 0],
  ["DE", "FR", 1],
  ["JP", "US", 1],
  ["DE", "JP", 2],
  ["US", "SA", 2],
])("a caller in %s gets along on a line in %s: gap %i", (caller, line, gap) => {
  expect(languageGap(caller, line)).toBe(gap);
});

test("English is spoken beside the likely language where it is official", () => {
  expect([spokenIn("DE"), spokenIn("IN"), spokenIn("US")]).toEqual([["de"], ["hi", "en"], ["en"]]);
});

test("a number is read in its line's country, and none is made of what is more than a number", () => {
  expect(readPhone("030 901820", "DE")).toEqual({ e164: "+4930901820", valid: true });
  for (const odd of ["call +49 30 901820", "030 901820 or so", "110 000 000 000 000", ""])
    expect(readPhone(odd, "DE")).toEqual({ e164: null, valid: false });
  expect([phoneOf("030 901820"), phoneOf("+49 30 901820"), phoneOf("030 901820", "XX")]).toEqual([
    null,
    "+4930901820",
    null,
  ]);
  expect([isCountry("GB"), isCountry("UK"), isCountry("gb")]).toEqual([true, false, false]);
});

test("a published number that is none is a warning at its line", () => {
  const lines = [...hotlines.lines, ...hotlines.lines.map((line) => ({ ...line, number: "+1 317 957 100" }))];
  expect(said(checkNumbers({ hotlines: { ...hotlines, lines } }))).toEqual([
    "warning: hotlines.lines[1].number: +1 317 957 100 is no valid phone number of DE; compare it with the document; if it stands there so, leave it: it is shown, not dialled",
  ]);
  expect(checkNumbers({})).toEqual([]);
});
