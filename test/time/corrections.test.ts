// Where the data of date-holidays differ from a second source: what the law says, kept as tests.
import { expect, test } from "vitest";
import { holidaysIn } from "../../src/time/holidays.ts";
import { dateText } from "../../src/time/local-date.ts";

const days = (region: string, year: number) => holidaysIn(region, year).map(({ day }) => dateText(day).slice(5));

test("Slovakia works on 8 May and 15 September in 2026 only, and on 1 September and 17 November for good", () => {
  for (const date of ["05-08", "09-15"]) {
    expect(days("SK", 2026)).not.toContain(date);
    for (const year of [2027, 2028, 2029, 2030, 2031]) expect(days("SK", year)).toContain(date);
  }
  for (const year of [2026, 2027, 2028]) {
    expect(days("SK", year)).not.toContain("09-01");
    expect(days("SK", year)).not.toContain("11-17");
  }
});

test("Scotland has a bank holiday on 15 June 2026, the rest of the kingdom none, and no other year", () => {
  expect(days("GB-SCT", 2026)).toContain("06-15");
  expect(days("GB-SCT", 2027)).not.toContain("06-15");
  for (const part of ["GB", "GB-ENG", "GB-WLS", "GB-NIR"]) expect(days(part, 2026)).not.toContain("06-15");
});

test("the parts of a country keep days of their own: England's late-August holiday, Bavaria's Corpus Christi", () => {
  expect(days("GB-ENG", 2026)).toContain("08-31");
  expect(days("GB-SCT", 2026)).not.toContain("08-31");
  expect(days("DE-BY", 2026)).toContain("06-04");
  expect(days("DE-NI", 2026)).not.toContain("06-04");
});
