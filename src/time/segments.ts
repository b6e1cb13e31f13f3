// The stretches of constant offset of a zone, found by probing and kept; more are found as they are asked for.

import { DAY } from "./lengths.ts";

/** Instants [from, to) in epoch ms, and wall time minus UTC in ms. */
export type Segment = { readonly from: number; readonly to: number; readonly offset: number };

/** `segments` grows as more is asked for. */
type Probed = { readonly read: (at: number) => number; segments: Segment[] };

// No zone changes twice in a week and back again; Morocco's Ramadan pause of four weeks is the shortest since 1970.
const STEP = 7 * DAY;
const AHEAD = 366 * DAY;

export function segmentAt(zone: Probed, at: number): Segment {
  cover(zone, at, at + 1);
  const found = zone.segments[indexAt(zone.segments, at)];
  if (!found) throw new RangeError(`${at} is no instant`);
  return found;
}

/** All that touch [from, to), in order. */
export function segmentsBetween(zone: Probed, from: number, to: number): Segment[] {
  cover(zone, from, to);
  const first = indexAt(zone.segments, from);
  let last = first;
  for (let next = zone.segments[last + 1]; next && next.from < to; next = zone.segments[last + 1]) last++;
  return zone.segments.slice(first, last + 1);
}

/** The instants of a segment during which the wall clock shows a time in [from, to). */
export function shown(segment: Segment, from: number, to: number): { from: number; to: number } | null {
  const begins = Math.max(from - segment.offset, segment.from);
  const ends = Math.min(to - segment.offset, segment.to);
  return begins < ends ? { from: begins, to: ends } : null;
}

/** The last segment that begins at or before an instant. */
function indexAt(segments: Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cover(zone: Probed, from: number, to: number): void {
  const first = zone.segments[0];
  const last = zone.segments.at(-1);
  if (!first || !last) {
    if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError(`${from} is no instant`);
    zone.segments = probe(zone.read, from - AHEAD, to + AHEAD);
    return;
  }
  if (from < first.from) zone.segments = join(probe(zone.read, from - AHEAD, first.from), zone.segments);
  if (to > last.to) zone.segments = join(zone.segments, probe(zone.read, last.to, to + AHEAD));
}

function probe(read: (at: number) => number, from: number, to: number): Segment[] {
  const found: Segment[] = [];
  let current = { from, to, offset: read(from) };
  for (let at = from; at < to; ) {
    const next = Math.min(at + STEP, to);
    const offset = read(next);
    const change = offset === current.offset ? to : firstChange(read, at, next);
    if (change < to) {
      found.push({ ...current, to: change });
      current = { from: change, to, offset };
    }
    at = next;
  }
  return [...found, current];
}

/** The first second in (from, to] that has another offset than `from`. */
function firstChange(read: (at: number) => number, from: number, to: number): number {
  const before = read(from);
  let low = Math.floor(from / 1000);
  let high = Math.ceil(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (read(middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function join(left: Segment[], right: Segment[]): Segment[] {
  const end = left.at(-1);
  const start = right[0];
  if (!end || !start || end.offset !== start.offset) return [...left, ...right];
  return [...left.slice(0, -1), { ...end, to: start.to }, ...right.slice(1)];
}
