// Reading where a site is: a country by its name in any of our languages, a zone by its place.
import { languages } from "../../lang/languages.ts";
import { countryName } from "../../lang/names.ts";
import { isZone } from "../../time/zone.ts";
import type { Site } from "../../triage/site.ts";
import { countries, countryOf, defaultZoneOf, sameZone, zonesOf } from "../../triage/world.ts";
import { fold } from "./phrase.ts";
import { readRegion } from "./region.ts";

export type PlaceMistake = "country" | "zone" | { readonly zones: readonly string[] };

/** The site that two lines of text mean, or what is wrong with them. A region names its country; one time needs no zone. */
export function readSite(place: string, zone: string): Site | { readonly mistake: PlaceMistake } {
  const read = readPlace(place);
  if (read === null) return { mistake: "country" };
  const site = zoned(read.country, zone);
  return "mistake" in site || read.region === null ? site : { ...site, region: read.region };
}

/** The country, and the part of it, that a text names; null: it names neither. */
export function readPlace(text: string): { readonly country: string; readonly region: string | null } | null {
  const region = isCountryName(text) ? null : readRegion(text);
  const country = region === null ? readCountry(text) : (region.split("-")[0] ?? null);
  return country === null ? null : { country, region };
}

function zoned(code: string, zone: string): Site | { readonly mistake: PlaceMistake } {
  const known = readZone(zone, code);
  if (known !== null && liesIn(known, code)) return { country: code, zone: known };
  const only = defaultZoneOf(code);
  if (only !== null) return { country: code, zone: only };
  if (known === null && zone.trim() !== "") return { mistake: "zone" };
  return { mistake: { zones: zonesOf(code) } };
}

/** "DE", "Germany", "deutschland", "Germania": ISO 3166 alpha-2, or null. */
function readCountry(text: string): string | null {
  const said = text.trim();
  const code = said.toUpperCase();
  if (countries().includes(code)) return code;
  return countryNames().get(fold(said)) ?? null;
}

/** England is a country of its own to most, and a region to the calendar. */
function isCountryName(text: string): boolean {
  return readCountry(text) !== null && fold(text.trim()) !== "england";
}

/** The country that a zone most likely means, for a first guess. */
export function guessSite(zone: string | undefined): Site | null {
  const country = zone === undefined ? null : countryOf(zone);
  return country === null || zone === undefined ? null : { country, zone };
}

function readZone(text: string, country: string): string | null {
  const said = text.trim().replaceAll(" ", "_");
  if (isZone(said)) return said;
  const place = fold(said);
  const named = (zone: string) => fold(zone) === place || fold(zone.split("/").at(-1) ?? "") === place;
  return zonesOf(country).find(named) ?? Intl.supportedValuesOf("timeZone").find(named) ?? null;
}

function liesIn(zone: string, country: string): boolean {
  const owner = countryOf(zone);
  return owner === country || zonesOf(country).some((one) => sameZone(one, zone));
}

const byName = new Map<string, string>();
function countryNames(): ReadonlyMap<string, string> {
  if (byName.size > 0) return byName;
  for (const language of languages) {
    for (const code of countries()) byName.set(fold(countryName(code, language)), code);
  }
  for (const [name, code] of [
    ["uk", "GB"],
    ["usa", "US"],
    ["england", "GB"],
    ["holland", "NL"],
  ] as const)
    byName.set(name, code);
  return byName;
}
