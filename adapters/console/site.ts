// Where the customer is, from a country, a zone, or both; never from the machine.

import { isZone } from "../../src/time/zone.ts";
import type { Site } from "../../src/triage/site.ts";
import { countries, countryOf, defaultZoneOf, zonesOf } from "../../src/triage/world.ts";
import { type Raw, textOf } from "./read.ts";
import { Slip } from "./slip.ts";

/** A country that keeps one time gives its zone, a zone of one country the country; nothing given, no site. */
export function readSite(raw: Raw): Site | undefined | Slip {
  const country = textOf(raw, "country");
  if (country instanceof Slip) return country;
  const zone = textOf(raw, "zone");
  if (zone instanceof Slip) return zone;
  if (zone !== undefined && !isZone(zone)) {
    return new Slip("misworded", "unknown-zone", "zone", ({ errors }) => errors.noSuchZone(zone));
  }
  if (country !== undefined) return siteIn(country.toUpperCase(), zone);
  if (zone === undefined) return undefined;
  return { country: countryOf(zone) ?? nowhere, zone };
}

/** The code that ISO 3166 leaves for "unknown": a zone such as UTC tells the hours, but not the country. */
export const nowhere = "ZZ";

function siteIn(country: string, zone: string | undefined): Site | Slip {
  if (!known.has(country)) {
    return new Slip("misworded", "unknown-country", "country", ({ errors }) => errors.noSuchCountry(country));
  }
  const own = zone ?? defaultZoneOf(country);
  if (own !== null) return { country, zone: own };
  const examples = zonesOf(country).slice(0, 3);
  return new Slip("unanswered", "zone-needed", "zone", ({ errors }) => errors.zoneNeeded(country, examples));
}

const known = new Set(countries());
