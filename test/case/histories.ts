// Random lives of cases, and what holds of their deadlines whatever happens in them.
import fc from "fast-check";
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { correctable, correctedCourse } from "../../src/case/corrections.ts";
import { effective, settled } from "../../src/case/course.ts";
import { type Act, type Entry, stepOf } from "../../src/case/journal.ts";
import { make } from "../../src/case/make.ts";
import { type Move, type MoveKind, type PlainKind, plainKinds } from "../../src/case/move.ts";
import { moveKinds, movesOf } from "../../src/case/moves/index.ts";
import type { Ruling } from "../../src/case/ruling.ts";
import { missedOf, rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { type Damage, jonas, mara, opened } from "./people.ts";
import { sampleMove } from "./sample-moves.ts";

const nine = "2026-12-22T09:00:00+01:00";
const start = Date.parse(nine);
const MINUTE = 60_000;
const damages: readonly Damage[] = [
  { vendor: "netcor", answers: { impact: "down", workaround: "none" } },
  { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } },
  { vendor: "purecloud", answers: { impact: "limited", workaround: "acceptable" } },
  { vendor: "cloudtalk", plan: "advanced", answers: { impact: "down", workaround: "none" } },
];
/** Moves that mend the record: they alone may take back what was missed. */
export const mends: readonly string[] = ["correct", "withdraw"] satisfies readonly MoveKind[];

type Step = {
  readonly kind: MoveKind;
  readonly offered: number | null;
  readonly wait: number;
  readonly back: number;
  readonly level: number;
  readonly entry: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...moveKinds),
  /** Of what is offered at that moment, this one; null: `kind`, which may fit an earlier one. */
  offered: fc.option(fc.nat(50)),
  wait: fc.oneof(fc.nat(30), fc.nat(900)),
  back: fc.oneof(fc.constant(0), fc.nat(400)),
  level: fc.nat(3),
  /** Of what can be corrected at that moment, this one. */
  entry: fc.nat(25),
});
export const history = fc.record({
  damage: fc.constantFrom(...damages),
  reported: fc.boolean(),
  steps: fc.array(step, { maxLength: 25, size: "max" }),
});
type History = { readonly damage: Damage; readonly reported: boolean; readonly steps: readonly Step[] };

export type Lived = { readonly changes: readonly Change[]; readonly row: SupportCase; readonly now: number };

/** The changes that could be made of them, the opening first. No two things happen in the same millisecond. */
export function livedThrough({ damage, reported, steps }: History): Lived {
  const changes: Change[] = [begunWith(damage, reported)];
  let row = (changes[0] ?? fail()).case;
  let now = start;
  for (const [nth, step] of steps.entries()) {
    now += step.wait * MINUTE + 1_000;
    const happened = Math.max(start + nth + 1, now - step.back * MINUTE - nth - 1);
    const change = make(moveOf(step, happened, row, now), row, mara, now, noSettings);
    if ("problem" in change) continue;
    changes.push(change);
    row = change.case;
  }
  return { changes, row, now };
}

/** Terms are worked out once for each: the same for every history that begins so. */
const begun = new Map<string, Change>();

function begunWith(damage: Damage, reported: boolean): Change {
  const key = JSON.stringify([damage, reported]);
  const opening = begun.get(key) ?? opened({ ...damage, reportedAt: reported ? start : null }, nine);
  begun.set(key, opening);
  return opening;
}

function moveOf({ offered, kind, level, entry }: Step, at: number, row: SupportCase, now: number): Move {
  const all = movesOf(row);
  const chosen = offered === null ? kind : (all[offered % all.length] ?? kind);
  if (chosen === "correct" || chosen === "withdraw") return mendOf(chosen, entry, level, row, at);
  const to = row.terms.levels[level % row.terms.levels.length]?.level ?? 1;
  return { ...sampleMove(chosen, { at, to, until: now + 3_600_000 }), at };
}

function mendOf(kind: "correct" | "withdraw", nth: number, how: number, { course }: SupportCase, to: number): Move {
  const all = correctable(course);
  const { revision: entry = 0, act } = all[nth % all.length] ?? {};
  if (kind === "withdraw") return { kind, entry, why: "the wrong button" };
  const really = [
    { to },
    { as: plainKinds[nth % plainKinds.length] },
    { to, as: plainKinds[nth % plainKinds.length] },
    act?.kind === "reclassify" ? { decided: "us" as const } : { who: jonas },
  ];
  return { kind, entry, ...really[how % really.length], why: "it was so" };
}

/** A law says null where it holds, and otherwise what broke it. */
export type Law = (lived: Lived) => string | null;

export const laws: { readonly [law: string]: Law } = {
  "what was missed before something happened stays missed": ({ changes }) =>
    first(changes.slice(1), ({ entry, case: after }, index) => {
      if (mends.includes(entry.act.kind)) return null;
      const before = changes[index]?.case ?? after;
      const kept = missedOf(after, entry.notedAt).map(key);
      const was = missedOf(before, entry.notedAt).filter(
        ({ dueAt, since }) => Math.max(dueAt, since) < entry.happenedAt,
      );
      const lost = was.filter((one) => !kept.includes(key(one)));
      return lost.length === 0 ? null : `${entry.act.kind} took away ${lost.map(key)}`;
    }),
  "no move that happens now, but a correction, lowers the number of missed deadlines": ({ changes }) =>
    first(changes.slice(1), ({ entry, case: after }, index) => {
      if (mends.includes(entry.act.kind) || entry.happenedAt !== entry.notedAt) return null;
      const before = missedOf(changes[index]?.case ?? after, entry.notedAt).length;
      return missedOf(after, entry.notedAt).length >= before ? null : `${entry.act.kind} lowers ${before}`;
    }),
  "time alone takes no miss away": ({ row, now }) => {
    const later = missedOf(row, now + 50 * 3_600_000).map(key);
    const lost = missedOf(row, now).filter((one) => !later.includes(key(one)));
    return lost.length === 0 ? null : `gone with time: ${lost.map(key)}`;
  },
  "the order of noting does not matter": ({ row, now }) => {
    const [opening, ...steps] = correctedCourse(row.course);
    if (!opening) return "no opening";
    const backwards = steps.toReversed().map((one, index) => ({ ...one, revision: index + 2 }));
    const rightly = backwards.filter(({ act }) => !mends.includes(act.kind));
    return differs(row, settled({ ...row, course: [opening, ...rightly] }), now);
  },
  "what is withdrawn is as if it had not been, and comes back with the withdrawal of that": ({ row, now }) => {
    const [last] = correctable(row.course);
    if (!last) return null;
    const without = next(row, { kind: "withdraw", entry: last.revision, why: "x" }, now);
    const again = next(without, { kind: "withdraw", entry: without.revision, why: "x" }, now);
    const never = settled({ ...row, course: row.course.filter((step) => step !== last) });
    return differs(never, without, now) ?? differs(row, again, now);
  },
  "a correction to the time that an entry has already changes nothing": ({ row, now }) =>
    first(
      effective(row.course).filter(({ act }) => !mends.includes(act.kind)),
      ({ revision: entry, at: to }) => differs(row, next(row, { kind: "correct", entry, to, why: "x" }, now), now),
    ),
  "an entry that turns out to have been another is as if that had been noted": ({ row, now }) =>
    first(effective(row.course), ({ revision: entry, act }, nth) => {
      const as = plainKinds[(nth + row.revision) % plainKinds.length] ?? "respond";
      const change = make({ kind: "correct", entry, as, why: "x" }, row, mara, now, noSettings);
      if ("problem" in change || act.kind === as) return null;
      const course = correctedCourse(row.course)
        .filter((step) => !mends.includes(step.act.kind))
        .map((step) => (step.revision === entry ? { ...step, act: asNoted(row, entry, as) } : step));
      return differs(settled({ ...row, course }), change.case, now);
    }),
  "a replay of the journal gives the verdicts of the live case": ({ changes, row, now }) => {
    const journal: readonly Entry[] = JSON.parse(JSON.stringify(changes.map(({ entry }) => entry)));
    return differs(row, settled({ ...row, course: journal.map(stepOf) }), now);
  },
  "no deadline is missed that was over before the case was made so urgent": ({ row, now }) =>
    first(missedOf(row, now), ({ kind, level, dueAt }) => {
      const stood = row.stood.findLast(({ from }) => from < dueAt) ?? row.stood[0];
      const isMilder = kind !== "follow-up" && stood !== undefined && stood.level > level;
      return isMilder ? `${kind} was due ${dueAt} as ${level}, when it was ${stood.level}` : null;
    }),
  "what came by its deadline is in time, and nothing else": ({ row, now }) =>
    first(rulingsOf(row, now), ({ doneAt, dueAt, outcome }) =>
      doneAt === null || doneAt <= dueAt === (outcome === "met") ? null : `${doneAt} by ${dueAt} is ${outcome}`,
    ),
};

/** What turns out to have been what was noted first is that again, with all that it said. */
function asNoted({ course }: SupportCase, entry: number, as: PlainKind): Act {
  const noted = course.find(({ revision }) => revision === entry)?.act;
  return noted?.kind === as ? noted : bare(as);
}

function bare(kind: PlainKind): Move {
  return kind === "pause" || kind === "close" || kind === "reopen" ? { kind, why: "x" } : { kind };
}

function differs(one: SupportCase, other: SupportCase, now: number): string | null {
  // Terms are long, and no history touches them: it is enough that they are the same ones.
  if (one.terms !== other.terms) return "other terms";
  const told = ({ terms: _, ...row }: SupportCase) =>
    JSON.stringify({ ...row, course: [], revision: 0, chain: "" }) +
    JSON.stringify(rulingsOf({ ...row, terms: one.terms }, now));
  return told(one) === told(other) ? null : `${told(one)}\n${told(other)}`;
}

/** The case after one more move. */
function next(row: SupportCase, move: Move, now: number): SupportCase {
  const change = make(move, row, mara, now, noSettings);
  if ("problem" in change) throw new Error(`${move.kind}: ${change.problem.code}`);
  return change.case;
}

function key({ kind, level, dueAt }: Ruling): string {
  return `${kind} ${level} ${new Date(dueAt).toISOString()}`;
}

function first<T>(all: readonly T[], check: (one: T, index: number) => string | null): string | null {
  for (const [index, one] of all.entries()) {
    const broken = check(one, index);
    if (broken !== null) return broken;
  }
  return null;
}

function fail(): never {
  throw new Error("there is always an opening");
}
