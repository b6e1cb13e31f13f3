// When a calendar of a policy is open, written out for readers without the engine: for the pages' script and for the JSON.

import type { z } from "zod";
import type { Hours } from "../../src/policy/parts.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { isOpen, nextTransition } from "../../src/time/business-time.ts";
import { calendarOf } from "../../src/time/calendar.ts";
import { DAY } from "../../src/time/lengths.ts";
import { calendarSpecOf } from "../../src/triage/calendar-spec.ts";

/** So far ahead openings are written out, days. */
const AHEAD = 400;

/** Instants are epoch minutes. `spans` are [opens, closes) in order; `until` is the end of what is known. */
export type OpenTimes =
  | { readonly kind: "always" }
  | {
      readonly kind: "table";
      readonly from: number;
      readonly until: number;
      readonly spans: readonly [number, number][];
    }
  /** By the wall clock of whoever asks. */
  | { readonly kind: "own"; readonly hours: readonly z.infer<typeof Hours>[] }
  /** It differs from place to place. */
  | { readonly kind: "by-place" };

/** `now` is epoch ms: the table begins with its UTC day. */
export function opensIn(policy: Policy, name: string, now: number): OpenTimes {
  const rule = policy.calendars[name];
  if (!rule || rule.bySite) return { kind: "by-place" };
  if (rule.hours === "always" && rule.holidays === "none" && !rule.closures) return { kind: "always" };
  if (rule.zone === "site") return rule.hours === "always" ? { kind: "always" } : { kind: "own", hours: rule.hours };
  const spec = calendarSpecOf(policy, name, {});
  if (!spec.ok) return { kind: "by-place" };
  const calendar = calendarOf(spec.value);
  const from = Math.floor(now / DAY) * DAY;
  const until = from + AHEAD * DAY;
  const spans: [number, number][] = [];
  let opened = isOpen(calendar, from) ? from : null;
  for (let next = nextTransition(calendar, from); next && next.at < until; next = nextTransition(calendar, next.at)) {
    if (next.opens) opened = next.at;
    else if (opened !== null) {
      spans.push([minutes(opened), minutes(next.at)]);
      opened = null;
    }
  }
  if (opened !== null) spans.push([minutes(opened), minutes(until)]);
  return { kind: "table", from: minutes(from), until: minutes(until), spans };
}

function minutes(ms: number): number {
  return Math.round(ms / 60_000);
}
