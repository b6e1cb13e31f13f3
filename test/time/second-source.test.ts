// The holidays of the next years, held against a second source; where the two differ it is said who is right.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { holidaysIn } from "../../src/time/holidays.ts";
import { dateText } from "../../src/time/local-date.ts";

/** A Saturday or Sunday is no business day anywhere here, so a holiday on it changes nothing. */
const weekday = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const lines = readFileSync("test/time/second-source.txt", "utf8")
  .split("\n")
  .filter((line) => /^[A-Z]/.test(line));

/** What the two differ in, with the reason why the calendars are left as they are. */
const known: { readonly [region: string]: { readonly [name: string]: string } } = {
  GB: {
    "Easter Monday":
      "kept in England, Wales and Northern Ireland, where most of the kingdom lives; Scotland has its own list",
  },
  NL: { "Goede Vrijdag": "no day off by law: banks and exchanges close, offices decide" },
  "AU-QLD": { "The Royal Queensland Show": "Brisbane's alone: other districts have another day" },
};

test.each(lines.map((line) => line.split(" ")))("%s %s", (region = "", year = "", ...dates) => {
  const near = [Number(year) - 1, Number(year), Number(year) + 1].flatMap((one) => holidaysIn(region, one));
  const whole = near.filter(({ fromMinute }) => fromMinute === 0);
  const ours = whole.map(({ day }) => dateText(day));
  const theirs = dates.map((date) => `${year}-${date}`);
  const missing = theirs.filter((date) => weekday(date) && !ours.includes(date));
  const extra = ours.filter((date) => date.startsWith(year) && weekday(date) && !theirs.includes(date));
  const names = [
    ...missing.map((date) => placeOf(date, theirs)),
    ...extra.map((date) => whole.find(({ day }) => dateText(day) === date)?.name ?? date),
  ];
  expect(names).toEqual(Object.keys(known[region] ?? {}));
});

/** What is missing here has no name here: it is told by where it stands, before Easter or on a Wednesday in August. */
function placeOf(date: string, theirs: readonly string[]): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (theirs.includes(new Date(at + 2 * 86_400_000).toISOString().slice(0, 10))) return "Goede Vrijdag";
  const isShow = /-08-1[0-6]$/.test(date) && new Date(at).getUTCDay() === 3;
  return isShow ? "The Royal Queensland Show" : date;
}

test("every region that a policy names is among them, for every year from now on", () => {
  const files = readdirSync("policies").filter((name) => name.endsWith(".yaml"));
  const named = files.flatMap((name) => [
    ...readFileSync(`policies/${name}`, "utf8").matchAll(/region: ([A-Z]{2}(?:-[A-Z]+)?)\b/g),
  ]);
  const regions = new Set(named.map(([, region = ""]) => region));
  expect([...regions].toSorted()).toEqual(["DE", "DE-BY", "DE-HH", "DE-NI", "SK", "US"]);
  for (const region of regions) {
    const years = lines.filter((line) => line.startsWith(`${region} `)).map((line) => line.split(" ")[1]);
    expect(years).toEqual(["2026", "2027", "2028", "2029", "2030", "2031"]);
  }
});
