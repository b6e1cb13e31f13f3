// A zone as a table of its changes, asked of Intl once and then read in nanoseconds.
//
// The one rule between wall clock and instant: an instant has one wall time, and what the wall clock shows decides.
// So hours are open exactly while the clock on the wall shows a time inside them. Of a time that is skipped nothing is
// counted, and hours that begin or end in the gap begin or end at the change. Of a time that comes twice both count.

import { DAY } from "./lengths.ts";
import { offsetReader } from "./offset-reader.ts";
import { type Segment, segmentAt, segmentsBetween, shown } from "./segments.ts";

export type Zone = {
  readonly name: string;
  /** Wall time minus UTC in ms, asked of Intl: slow, true of any instant. */
  readonly read: (at: number) => number;
  /** What is known so far: stretches of constant offset without a gap between them, in order. */
  readonly segments: Segment[];
};

const zones = new Map<string, Zone>();

/** An IANA name of a place ("Europe/Berlin"), "UTC", or a fixed "Etc/GMT-1". Abbreviations ("EST", "CET") are refused: they hide whether summer time is meant. */
export function isZone(name: string): boolean {
  return zones.has(name) || exists(name);
}

/** @throws RangeError where there is no such zone. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  if (!exists(name)) throw new RangeError(`"${name}" is no time zone; write a place, like "Europe/Berlin"`);
  const zone: Zone = { name, read: offsetReader(name), segments: [] };
  zones.set(name, zone);
  return zone;
}

/** Wall time minus UTC at an instant, in ms. Both are epoch ms. */
export function offsetAt(zone: Zone, at: number): number {
  return segmentAt(zone, at).offset;
}

/** What the wall clock shows, written as if it were UTC (epoch ms). */
export function wallAt(zone: Zone, at: number): number {
  return at + segmentAt(zone, at).offset;
}

/** The latest that the wall clock has shown in the last day: ahead of `wallAt` only in an hour that comes a second time. */
export function latestWallAt(zone: Zone, at: number): number {
  const shown = segmentsBetween(zone, at - DAY, at + 1).map((segment) => Math.min(segment.to, at) + segment.offset);
  return Math.max(...shown);
}

/** The local date, in days since 1970-01-01. */
export function dayAt(zone: Zone, at: number): number {
  return Math.floor(wallAt(zone, at) / DAY);
}

/** The first instant at which the wall clock shows `wall` or later: the change itself for a skipped time, the first of two for a repeated one. */
export function instantAt(zone: Zone, wall: number): number {
  for (const segment of segmentsBetween(zone, wall - DAY, wall + DAY)) {
    if (segment.to + segment.offset > wall) return Math.max(segment.from, wall - segment.offset);
  }
  throw new RangeError(`no instant of ${zone.name} shows ${new Date(wall).toISOString().slice(0, -1)}`);
}

/** The stretches of instants during which the wall clock shows a time in [from, to): one as a rule, none or two at a change. */
export function stretchesOf(zone: Zone, from: number, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const segment of segmentsBetween(zone, from - DAY, to + DAY)) {
    const stretch = shown(segment, from, to);
    if (stretch) found.push(stretch);
  }
  return found;
}

// Intl takes names in any case, abbreviations and offsets like "+01:00". Old names of a place ("Asia/Calcutta") are fine.
function exists(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size > 2_000) known.clear();
  const found = isNamed(name);
  known.set(name, found);
  return found;
}

/** To ask Intl takes a quarter of a millisecond, and policies name the same few zones again and again. */
const known = new Map<string, boolean>();

function isNamed(name: string): boolean {
  if (name !== "UTC" && !/^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]*)+$/.test(name)) return false;
  try {
    const written = new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
    return written === name || written.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
