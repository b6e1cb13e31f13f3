// What one case says about its vendor: a judgement for each deadline that it has had, and for each that it never got.
import type { Duration } from "../policy/parts.ts";
import type { Measure, TargetKind } from "../policy/policy.ts";
import type { Promised } from "../triage/term.ts";
import type { Pause, SupportCase } from "./case.ts";
import { clockUntil } from "./clock.ts";
import { type CaseClock, takenBy } from "./deadlines.ts";
import { waitsOf } from "./own-delays.ts";
import { pausesFrom } from "./pauses.ts";
import type { Ruling } from "./ruling.ts";
import { rulingsOf } from "./rulings.ts";
import { levelOf, standingOf } from "./standing.ts";

/** Why a case says nothing about its vendor, or nothing yet. */
export const exclusions = [
  "no-guarantee",
  "not-reported",
  "closed-before-due",
  "reclassified",
  "waits-for-us",
] as const;
export type Exclusion = (typeof exclusions)[number];

export type Judgement = {
  readonly priority: number;
  readonly kind: Exclude<TargetKind, "follow-up">;
  readonly measure: Measure;
  /** What was promised; null: nothing was. */
  readonly within: Duration | null;
  /** `took`: of an average what counts is how long it took, and never a breach. */
  readonly outcome: "met" | "missed" | "open" | "took" | Exclusion;
  /** Where it is `open`: it is missed as soon as this lies in the past, epoch ms; null: it moves on, or never is. */
  readonly dueAt: number | null;
  /** Ms late by the target's own clock, negative when early; null: nothing came. */
  readonly lateBy: number | null;
  /** Ms that it took, by the target's own clock; null: nothing came. */
  readonly took: number | null;
  /** Another priority took its place, and it was the vendor who said so. */
  readonly reclassified: boolean;
  /** Ms of calendar time that the vendor waited for us meanwhile, or the case was thought to be over. */
  readonly waited: number;
  /** It still waits, and has since then, epoch ms: not in `waited`. */
  readonly waitsSince: number | null;
  /** How much of that it waited for somebody whom it could reach. */
  readonly unreached: number;
  readonly unreachedSince: number | null;
  /** Of a case's first judgement alone: ms that it waited for our word that it works, and since when it still does. */
  readonly unconfirmed: number;
  readonly unconfirmedSince: number | null;
};

/** A deadline that passed under a priority counts there, whatever the case was called later. `now` is epoch ms. */
export function judgementsOf(row: SupportCase, now: number): Judgement[] {
  const waits = waitsOf(row);
  const [first, ...others] = [
    ...neverDue(row, now),
    ...rulingsOf(row, now).flatMap((ruling) => judged(row, ruling, waits)),
  ];
  return first ? [{ ...first, ...confirmedIn(waits) }, ...others] : [];
}

const confirmedAtOnce = { unconfirmed: 0, unconfirmedSince: null } as const;
const noWait = { waited: 0, waitsSince: null, unreached: 0, unreachedSince: null, ...confirmedAtOnce } as const;
const nothing = { dueAt: null, lateBy: null, took: null, reclassified: false, ...noWait } as const;

function neverDue(row: SupportCase, now: number): Judgement[] {
  return standingOf(row, now).flatMap(({ target }): Judgement[] => {
    const { kind } = target;
    if (kind === "follow-up" || (target.guaranteed && row.reportedAt !== null)) return [];
    const priority = kind === "first-response" ? (row.respondedUnder ?? row.priority) : row.priority;
    const about = { ...nothing, priority, kind };
    if (!target.guaranteed) return [{ ...about, within: null, measure: "guarantee", outcome: "no-guarantee" }];
    return [{ ...about, within: target.within, measure: target.measure, outcome: "not-reported" }];
  });
}

function judged(row: SupportCase, ruling: Ruling, waits: readonly Pause[]): Judgement[] {
  const { kind, level: priority, measure, doneAt, followedBy } = ruling;
  const target = levelOf(row, priority).targets.find((one) => one.kind === kind);
  if (kind === "follow-up" || !target?.guaranteed) return [];
  const fixed = measure === "average" ? null : fixedDue(row, ruling.dueAt);
  const judged = outcomeOf(ruling);
  const outcome = judged === "open" && measure !== "average" && fixed === null ? "waits-for-us" : judged;
  return [
    {
      ...{ priority, kind, measure, outcome, within: target.within, lateBy: ruling.lateBy },
      dueAt: outcome === "open" ? fixed : null,
      took: doneAt === null ? null : takenBy(target satisfies Promised, clockThen(row, ruling, doneAt), doneAt),
      reclassified: followedBy?.by === "vendor",
      ...confirmedAtOnce,
      ...waitedFor(row, ruling, waits),
    },
  ];
}

function clockThen(row: SupportCase, { anew, since }: Ruling, doneAt: number): CaseClock {
  const clock = clockUntil(row, doneAt);
  return anew ? { ...clock, startedAt: since } : clock;
}

/** An average passes by; what counts is how long it took. */
function outcomeOf({ outcome, measure, doneAt, followedBy }: Ruling): Judgement["outcome"] {
  if (measure === "average" && doneAt !== null) return "took";
  if (outcome === "superseded" || (measure === "average" && followedBy !== null)) {
    return followedBy === null ? "closed-before-due" : "reclassified";
  }
  return measure === "average" ? "open" : outcome;
}

/** When it is due for good. Null while a pause lasts that began before it: until that ends it moves on with every minute. */
function fixedDue({ pauses, terms }: SupportCase, dueAt: number): number | null {
  const moves = pauses.some(({ from, until }) => until === null && from < dueAt);
  return terms.response.pauses && moves ? null : dueAt;
}

type Window = { readonly from: number; readonly end: number };

/** While the deadline was running. When it works again nothing is, but what ends with the case itself. */
function waitedFor({ closedAt }: SupportCase, { since, doneAt, followedBy }: Ruling, waits: readonly Pause[]) {
  const end = Math.min(...[doneAt, followedBy?.from ?? null, closedAt].map((at) => at ?? Number.POSITIVE_INFINITY));
  const window = { from: since, end };
  const all = waitedIn(window, waits);
  const reach = waitedIn(
    window,
    waits.filter(({ awaits }) => awaits === "contact"),
  );
  return { waited: all.ms, waitsSince: all.since, unreached: reach.ms, unreachedSince: reach.since };
}

function waitedIn(
  { from, end }: Window,
  waits: readonly Pause[],
): { readonly ms: number; readonly since: number | null } {
  const open = waits.find(({ until }) => until === null) ?? null;
  const lasts = open !== null && end === Number.POSITIVE_INFINITY;
  const over = waits.flatMap((one) =>
    lasts && one.until === null ? [] : [{ from: one.from, until: Math.min(one.until ?? end, end) }],
  );
  const ms = pausesFrom(from, over, from).reduce((sum, one) => sum + (one.to - one.from), 0);
  return { ms, since: lasts ? Math.max(from, open.from) : null };
}

function confirmedIn(waits: readonly Pause[]): Pick<Judgement, "unconfirmed" | "unconfirmedSince"> {
  const ours = waits.filter(({ awaits }) => awaits === "confirmation");
  const { ms, since } = waitedIn({ from: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }, ours);
  return { unconfirmed: ms, unconfirmedSince: since };
}
