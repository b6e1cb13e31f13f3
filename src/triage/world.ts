// Where countries and zones lie: the region that serves them, how far it is from one to another, and which zone a country keeps.
import { americas } from "./world/americas.ts";
import { apac } from "./world/apac.ts";
import { emea } from "./world/emea.ts";

export type Region = "americas" | "apac" | "emea";
type Place = { readonly latitude: number; readonly longitude: number };
type Land = {
  readonly region: Region;
  /** Do all its zones keep the same time? */
  readonly oneTime: boolean;
  readonly place: Place;
  readonly zones: readonly string[];
};

const lands = new Map<string, Land>();
const zonePlaces = new Map<string, Place>();
const zoneCountries = new Map<string, string[]>();
/** Older and other names of a zone, by the one name that Intl gives them all. */
const spellings = new Map<string, string>();
/** What Intl said of a name. Only of names that exist, so there is an end to it. */
const intlNames = new Map<string, string>();

read("americas", americas);
read("apac", apac);
read("emea", emea);

/** Every country of ISO 3166, and Kosovo by the code that is used for it. */
export function countries(): string[] {
  return [...lands.keys()].toSorted();
}

/** Which of a vendor's three regions a country belongs to; null: there is no such country. */
export function regionOf(country: string): Region | null {
  return lands.get(country)?.region ?? null;
}

/** The zones of a country, its chief one first; none where nobody lives. */
export function zonesOf(country: string): readonly string[] {
  return lands.get(country)?.zones ?? [];
}

/** The zone of a country that keeps one time; null where one must ask (US, AU, BR). */
export function defaultZoneOf(country: string): string | null {
  const land = lands.get(country);
  return land?.oneTime ? (land.zones[0] ?? null) : null;
}

/** The one country of a zone; null for zones of several or of none, such as `Etc/UTC`. */
export function countryOf(zone: string): string | null {
  const found = zoneCountries.get(knownName(zone) ?? "") ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Do two names mean the same zone, such as `Asia/Kolkata` and `Asia/Calcutta`? */
export function sameZone(one: string, other: string): boolean {
  return one === other || spellingOf(one) === spellingOf(other);
}

/** Great-circle kilometres between two sites; a zone outside its country, or none, leaves the country's chief place. Infinite where a country is unknown. */
export function distanceBetween(one: Located, other: Located): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a && b ? greatCircle(a, b) : Number.POSITIVE_INFINITY;
}
export type Located = { readonly country: string; readonly zone?: string | undefined };

function placeOf({ country, zone }: Located): Place | undefined {
  const name = zone === undefined ? null : knownName(zone);
  const inside = name !== null && zoneCountries.get(name)?.includes(country);
  return (inside ? zonePlaces.get(name) : undefined) ?? lands.get(country)?.place;
}

function greatCircle(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2;
  const cosines = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  const chord = half(a.latitude, b.latitude) + cosines * half(a.longitude, b.longitude);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The name under which the tables know a zone; null: they do not. */
function knownName(zone: string): string | null {
  if (zonePlaces.has(zone)) return zone;
  if (spellings.size === 0) for (const name of zonePlaces.keys()) spellings.set(spellingOf(name), name);
  return spellings.get(spellingOf(zone)) ?? null;
}

function spellingOf(zone: string): string {
  const asked = intlNames.get(zone);
  if (asked !== undefined) return asked;
  try {
    const name = new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone;
    intlNames.set(zone, name);
    return name;
  } catch {
    return zone;
  }
}

function read(region: Region, table: string) {
  for (const line of table.trim().split("\n")) {
    const [, country = "", same, list = ""] = /^(..) (= )?(.*)$/.exec(line) ?? [];
    const rows = list.split(", ").map((text) => text.split(" "));
    const places = rows.map((row) => ({ latitude: Number(row.at(-2)), longitude: Number(row.at(-1)) }));
    const zones = rows.flatMap(([zone, , longitude]) => (zone && longitude !== undefined ? [zone] : []));
    const [place] = places;
    if (!place) throw new Error(`the line of ${country} has no place: ${line}`);
    lands.set(country, { region, oneTime: same !== undefined, place, zones });
    for (const [index, zone] of zones.entries()) {
      zonePlaces.set(zone, places[index] ?? place);
      // Kosovo keeps Serbia's zone, which stays Serbia's where a zone alone is known.
      if (country !== "XK") zoneCountries.set(zone, [...(zoneCountries.get(zone) ?? []), country]);
    }
  }
}
