// Where the customer is, from a country, a zone, or both; never from the machine.

import { readRegion } from "../../src/chat/reading/region.ts";
import { regions } from "../../src/time/regions.ts";
import { isZone } from "../../src/time/zone.ts";
import type { Site } from "../../src/triage/site.ts";
import { countries, countryOf, defaultZoneOf, zonesOf } from "../../src/triage/world.ts";
import { type Raw, textOf, unknownWord } from "./read.ts";
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
  const region = regionIn(raw, country?.toUpperCase());
  if (region instanceof Slip) return region;
  const given = country ?? region?.split("-")[0];
  const site = given === undefined ? undefined : siteIn(given.toUpperCase(), zone);
  if (site !== undefined) return site instanceof Slip || region === undefined ? site : { ...site, region };
  return zone === undefined ? undefined : { country: countryOf(zone) ?? nowhere, zone };
}

/** Its code, of the country where one is given. */
function regionIn(raw: Raw, country: string | undefined): string | undefined | Slip {
  const given = textOf(raw, "region");
  if (given === undefined || given instanceof Slip) return given;
  const here = regions([]).filter((one) => country === undefined || one.country === country);
  const named = here.slice(0, 20).map(({ code }) => code);
  return readRegion(given, country) ?? unknownWord("misworded", "unknown-region", "region", given, named);
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
