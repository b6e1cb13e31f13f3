// Which number to call from this site, and whether somebody answers it now.
import type { Text } from "../policy/parts.ts";
import type { Channel } from "../policy/policy.ts";
import { isOpen, nextOpening, nextTransition } from "../time/business-time.ts";
import { calendarOf } from "../time/calendar.ts";
import type { CalendarSpec } from "../time/calendar-spec.ts";
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

export type Call = {
  readonly site?: Site | undefined;
  readonly priority?: number | undefined;
  /** Epoch ms. */
  readonly at: number;
};

/**
 * The right one first: the line of the site's own place, else of its country, else the nearest of its region, else the
 * nearest of all; then the others in that order as fallbacks. Of lines in one place an open one goes before a closed
 * one, then a toll-free one first at home and last from abroad, where it can seldom be dialled.
 */
export function hotlinesFor(reach: Pick<Reach, "lines" | "regions" | "roundTheClock">, call: Call): Hotline[] {
  const always = reach.roundTheClock?.priorities.includes(call.priority ?? 0) ? reach.roundTheClock.why : null;
  const hotlines = reach.lines.map((line): Hotline => {
    const region = reach.regions.find(({ id }) => id === line.region);
    const opening = openingOf(always ? null : line.hours, call.at);
    const fit = call.site ? fitOf(line, region?.serves ?? regionOf(line.country), call.site) : null;
    return { ...line, ...opening, regionName: region?.name ?? null, fit, why: always };
  });
  return call.site ? hotlines.toSorted(nearestTo(call.site)) : hotlines;
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

const fits: readonly (Fit | null)[] = ["place", "country", "region", "elsewhere"];

function nearestTo(site: Site) {
  const distance = ({ country, zones }: TermLine) => distanceBetween(site, { country, zone: zones[0] });
  // What costs nothing at home can seldom be dialled from abroad.
  const dialled = (line: TermLine) => (line.tollFree ? (line.country === site.country ? 0 : 2) : 1);
  return (a: Hotline, b: Hotline) =>
    fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
    distance(a) - distance(b) ||
    Number(b.open) - Number(a.open) ||
    dialled(a) - dialled(b);
}
