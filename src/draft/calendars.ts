// Calendars of the policy from the openings of the document, and the readings that they rest on.
import type { Sketch, SketchedHours } from "../policy/sketch.ts";
import { found, type Grounded, guessed } from "./grounded.ts";
import { everyDay, weekOf } from "./hours.ts";
import type { Opening } from "./openings.ts";
import type { Outline } from "./outline.ts";
import { groundOf, type Passage } from "./page.ts";
import { plainLetters, says, whole } from "./words.ts";
import { placedAt, type ZoneSaid } from "./zones.ts";

type Home = { readonly country: string; readonly zone: string };
type Made = Pick<Sketch, "calendars" | "readings"> & { readonly grounds: readonly Grounded[] };

/** The calendars of the openings, with the readings that they rest on. */
export function calendarsOf(openings: readonly Opening[], home: Home, outline: Outline): Made {
  const calendars: { [id: string]: SketchedHours } = {};
  const readings: { [id: string]: Sketch["readings"][string] } = {};
  const grounds: Grounded[] = [];
  const several = new Set(openings.flatMap(({ hours }) => (hours.zone?.fixed ? [hours.zone.name] : []))).size > 1;
  for (const opening of openings) {
    const { id, hours, passage, ground } = opening;
    const { days, opens, shuts } = hours;
    const zone = hours.zone && placedAt(hours.zone, home.zone);
    const week = weekOf(hours);
    const read = zone && zoneReading(zone, home, passage.text.slice(zone.from, zone.to));
    const name = zone && several ? `zone-${zone.name}` : "zone";
    if (read) readings[name] = read;
    if (days === null) readings[`days-${id}`] = daysReading(week, opens, shuts);
    const off = daysOff(passage, opening, home) ?? daysOffBelow(outline, opening, home);
    const unsaid = off === null && hours.zone?.place === "site" ? siteHolidays : null;
    if (off) readings.holidays = off.reading;
    else if (unsaid) readings["holidays-site"] = unsaid;
    calendars[id] = {
      zone: read ? { reading: name } : (zone?.place ?? home.zone),
      hours: days === null ? { reading: `days-${id}` } : week,
      holidays: off ? { reading: "holidays" } : unsaid ? { reading: "holidays-site" } : "none",
    };
    grounds.push(found(["calendars", id, "hours"], `${opens}–${shuts}`, ground));
    const placeOf = (at: ZoneSaid) => groundOf(passage, at.from, at.to);
    grounds.push(
      zone
        ? found(["calendars", id, "zone"], zone.place ?? zone.fixed ?? "", placeOf(zone))
        : guessed(["calendars", id, "zone"], home.zone, "zone"),
    );
    grounds.push(
      off
        ? found(["calendars", id, "holidays"], home.country, off.ground)
        : guessed(["calendars", id, "holidays"], "none", "holidays"),
    );
  }
  return { calendars, readings, grounds };
}

/** Hours that stand in for those that a document counts in and does not give. */
export function standIn(zone: string): SketchedHours {
  return { zone, hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }], holidays: "none" };
}

/** Two ways to read a zone; null: there is only one. */
function zoneReading(zone: ZoneSaid, home: Home, said: string): Sketch["readings"][string] | null {
  if (zone.fixed === null || zone.place === "site" || zone.place === "Etc/UTC") return null;
  const place = zone.place ?? home.zone;
  return {
    published: `Hours marked “${said}”`,
    inForce: "local-time",
    options: {
      "local-time": { text: `local time of ${place}, with summer time where it has one`, value: place },
      fixed: { text: `the same offset all year round`, value: zone.fixed },
    },
  };
}

function daysReading(week: ReturnType<typeof weekOf>, opens: string, shuts: string): Sketch["readings"][string] {
  return {
    published: `Hours of ${opens}–${shuts}; the days are not mentioned`,
    inForce: "weekdays",
    options: {
      weekdays: { text: "Monday to Friday", value: week },
      "every-day": { text: "every day of the week", value: [{ days: everyDay, from: opens, to: shuts }] },
    },
  };
}

/** Holidays that the same passage takes out; whose they are is seldom said. At the customer's place none may be, or his. */
function daysOff(passage: Passage, { role }: Opening, home: Home) {
  const { text } = passage;
  if (role !== "business" || !says(text, (words) => words.holidays) || !says(text, (words) => words.out)) return null;
  const at = holidayAt(text);
  const reading = {
    published: "Holidays are taken out; which ones is not said",
    inForce: "country",
    options: {
      country: {
        text: `the public holidays of the vendor's country, ${home.country}`,
        value: { region: home.country },
      },
      none: { text: "no holidays are taken out", value: "none" },
    },
  };
  return { reading, ground: groundOf(passage, at.from, at.to) };
}

/** They may be told in a sentence of their own, which says that nobody is there then. */
function daysOffBelow({ placed }: Outline, opening: Opening, home: Home) {
  const tells = placed.find(({ passage }) =>
    passage.text
      .split(/(?<=[.;])\s+/)
      .some((sentence) => says(sentence, (words) => words.holidays) && says(sentence, (words) => words.out)),
  );
  return tells ? daysOff(tells.passage, opening, home) : null;
}

const siteHolidays: Sketch["readings"][string] = {
  published: "Hours by the customer's clock; holidays are not mentioned",
  inForce: "none",
  options: {
    none: { text: "no holidays are taken out", value: "none" },
    site: { text: "the public holidays of the customer's site are taken out", value: { region: "site" } },
  },
};

function holidayAt(text: string) {
  const at = holiday.exec(plainLetters(text));
  return { from: at?.index ?? 0, to: (at?.index ?? 0) + (at?.[0].length ?? 0) };
}

const holiday = whole(
  "(?:(?:public|bank|important|öffentliche[nr]?|wichtige[nr]?|gesetzliche[nr]?) )?(?:holidays?|feiertage?n?|sărbători\\p{L}*(?: \\p{L}+)?)",
  "iu",
);
