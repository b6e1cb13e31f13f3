// Which number to call from this site, and whether somebody answers it now.

import { dialAlike, languageGap } from "../policy/dialling.ts";
import type { Text } from "../policy/parts.ts";
import type { Channel } from "../policy/policy.ts";
import { isOpen, nextOpening, nextTransition } from "../time/business-time.ts";
import { calendarOf } from "../time/calendar.ts";
import type { CalendarSpec } from "../time/calendar-spec.ts";
import { ranked } from "./ranked.ts";
import type { Reach } from "./reach.ts";
import type { Site } from "./site.ts";
import type { TermLine } from "./term.ts";
import { distanceBetween, regionOf, sameZone } from "./world.ts";

/** Instants are epoch ms. `closesAt` is null where it does not close or is closed, `nextOpening` where it is open. */
export type Opening = { readonly open: boolean; readonly closesAt: number | null; readonly nextOpening: number | null };

/** Why a line stands where it does: the site's own place, its country, its region, or none of these. */
export type Fit = "place" | "country" | "region" | "elsewhere";

export type Hotline = TermLine &
  Opening & {
    readonly regionName: string | null;
    /** Null where no site is known: then lines stand as published. */
    readonly fit: Fit | null;
    /** Why it is open although its hours may say otherwise. */
    readonly why: Text | null;
  };

export type Lines = Pick<Reach, "lines" | "regions" | "roundTheClock" | "channels">;

export type Call = {
  readonly site?: Site | undefined;
  readonly priority?: number | undefined;
  /** Epoch ms. */
  readonly at: number;
};

/**
 * The right one first: what can be dialled from the site and is open, then what is near. Near is the site's own place, its
 * country, its region; there a number that is dialled alike, a line where the site's language is likely spoken, the
 * nearest; at home a toll-free number first. None where the vendor takes this priority by other ways than the phone.
 */
export function hotlinesFor(reach: Lines, call: Call): Hotline[] {
  if (!takesCalls(reach, call.priority)) return [];
  const always = reach.roundTheClock?.priorities.includes(call.priority ?? 0) ? reach.roundTheClock.why : null;
  const hotlines = reach.lines.map((line): Hotline => {
    const region = reach.regions.find(({ id }) => id === line.region);
    const opening = openingOf(always ? null : line.hours, call.at);
    const fit = call.site ? fitOf(line, region?.serves ?? regionOf(line.country), call.site) : null;
    return { ...line, ...opening, regionName: region?.name ?? null, fit, why: always };
  });
  return call.site ? nearestFirst(hotlines, call.site) : hotlines;
}

/** The channels that take a case of this priority, the vendor's preferred one first, each with whether it is open. */
export function channelsFor(
  reach: Pick<Reach, "channels" | "channelHours">,
  { priority, at }: Omit<Call, "site">,
): (Channel & Opening)[] {
  return reach.channels
    .filter(({ priorities }) => priority === undefined || (priorities?.includes(priority) ?? true))
    .map((channel) => {
      const hours = channel.hours === undefined ? undefined : reach.channelHours[channel.hours];
      return { ...channel, ...openingOf(hours ?? null, at) };
    })
    .toSorted((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false));
}

/** Null: round the clock. */
export function openingOf(hours: CalendarSpec | null, at: number): Opening {
  if (hours === null) return { open: true, closesAt: null, nextOpening: null };
  const calendar = calendarOf(hours);
  if (!isOpen(calendar, at)) return { open: false, closesAt: null, nextOpening: nextOpening(calendar, at) };
  return { open: true, closesAt: nextTransition(calendar, at)?.at ?? null, nextOpening: null };
}

function fitOf(line: TermLine, serves: string | null, site: Site): Fit {
  if (line.country === site.country) {
    return line.zones.some((zone) => sameZone(zone, site.zone)) ? "place" : "country";
  }
  return serves !== null && serves === regionOf(site.country) ? "region" : "elsewhere";
}

/** Does the vendor take a case of this priority by phone? Where no priority is named, ask for none. */
export function takesCalls({ channels }: Pick<Reach, "channels">, priority: number | undefined): boolean {
  const phones = channels.filter(({ kind }) => kind === "phone");
  if (priority === undefined || phones.length === 0) return true;
  return phones.some(({ priorities }) => priorities?.includes(priority) ?? true);
}

/** Why there is no number to call; null: there is one, or nothing is said. */
export function noPhoneWhy(reach: Pick<Reach, "channels" | "noPhone">, priority: number | undefined): Text | null {
  if (reach.noPhone || takesCalls(reach, priority)) return reach.noPhone;
  return reach.channels.find(({ kind, elsewhere }) => kind === "phone" && elsewhere)?.elsewhere ?? null;
}

const fits: readonly (Fit | null)[] = ["place", "country", "region", "elsewhere"];

function nearestFirst(hotlines: readonly Hotline[], site: Site): Hotline[] {
  const away = (line: TermLine) => line.e164 === null || (isHomeOnly(line) && !dialAlike(site.country, line.country));
  const distance = ({ country, zones }: TermLine) => distanceBetween(site, { country, zone: zones[0] });
  const free = (line: TermLine) => line.tollFree === (line.country === site.country);
  return ranked(hotlines, (line) => [
    Number(away(line)),
    Number(!line.open),
    fits.indexOf(line.fit),
    Number(!dialAlike(site.country, line.country)),
    languageGap(site.country, line.country),
    distance(line),
    Number(!free(line)),
  ]);
}

function isHomeOnly({ domestic, tollFree }: TermLine): boolean {
  return domestic ?? tollFree;
}
