// How long a cell gives: clear, or by a reading where the document can be read two ways.
import type { Duration } from "../policy/parts.ts";
import type { Sketch, SketchedPromise } from "../policy/sketch.ts";
import type { Around, Cell } from "./cells.ts";
import type { Length } from "./durations.ts";
import { placeText } from "./page.ts";

export type Within = SketchedPromise["within"];

/** Adds to the readings what it rests on. */
export function withinOf(
  { said, level, kind }: Cell,
  around: Around,
  readings: { [id: string]: Sketch["readings"][string] },
): Within {
  const [first, ...others] = said;
  if (!first) return null;
  if (first.daily) {
    readings.daily ??= dailyReading(around.calendar !== null);
    return { reading: "daily" };
  }
  if (others.length > 0 && said.every(({ length }) => length !== null)) {
    const id = `${kind}-${level}`;
    const options = said.flatMap(({ length, ground }) =>
      length ? [[`line-${ground.from.line}`, { text: ground.said, value: plainOf(length) }] as const] : [],
    );
    readings[id] = {
      published: `Two times are given: ${said.map(({ ground }) => `${ground.said} (${placeText(ground)})`).join(", ")}`,
      inForce: options[0]?.[0] ?? "",
      options: Object.fromEntries(options),
    };
    return { reading: id };
  }
  return first.length ? lengthOf(first.length, level, first.measure === "average", around, readings) : null;
}

/** "Within 4 hours" of a vendor that has business hours: hours of those, or of the day? */
function lengthOf(
  length: Length,
  level: number,
  average: boolean,
  { calendar, always, office }: Around,
  readings: { [id: string]: Sketch["readings"][string] },
): Within {
  const { amount, unit } = length;
  const clocked = length.always || average || (always?.includes(level) ?? false);
  const counted = office && !clocked ? inOffice[unit] : undefined;
  if (counted) return { amount, unit: counted };
  const clear = length.always || average || calendar === null || always === null || always.includes(level);
  if (unit === "days") {
    if (calendar === null || length.always) return { amount: amount * 24, unit: "hours" };
    readings[`days-${amount}`] = twoWays(
      `${amount} days; of which kind is not said`,
      { amount, unit: "business-days" },
      { amount: amount * 24, unit: "hours" },
      "business",
    );
    return { reading: `days-${amount}` };
  }
  if (clear || (unit !== "hours" && unit !== "minutes")) return { amount, unit };
  const name = unit === "hours" ? "clock" : "clock-minutes";
  readings[name] ??= twoWays(
    `Plain ${unit} beside business hours; in which they count is not said`,
    `business-${unit}`,
    unit,
    "calendar",
  );
  return { amount, unit: { reading: name } };
}

const inOffice: { readonly [unit: string]: Duration["unit"] } = {
  minutes: "business-minutes",
  hours: "business-hours",
  days: "business-days",
};

function twoWays(
  published: string,
  business: unknown,
  calendar: unknown,
  inForce: "business" | "calendar",
): Sketch["readings"][string] {
  return {
    published,
    inForce,
    options: {
      calendar: { text: "they count round the clock", value: calendar },
      business: { text: "they count in business hours", value: business },
    },
  };
}

function dailyReading(business: boolean): Sketch["readings"][string] {
  return twoWays(
    "Daily; whether at weekends too is not said",
    { amount: 1, unit: business ? "business-days" : "hours" },
    { amount: 24, unit: "hours" },
    business ? "business" : "calendar",
  );
}

function plainOf({ amount, unit }: Length) {
  return unit === "days" ? { amount: amount * 24, unit: "hours" } : { amount, unit };
}

/** Does it count in business time, at least by one reading? */
export function inCalendar(
  within: NonNullable<Within>,
  readings: { [id: string]: Sketch["readings"][string] },
): boolean {
  if ("reading" in within) return JSON.stringify(readings[within.reading]?.options).includes("business");
  return typeof within.unit !== "string" || within.unit.includes("business");
}
