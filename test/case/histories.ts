// Random lives of cases, and what holds of their deadlines whatever happens in them.
import fc from "fast-check";
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { settled } from "../../src/case/course.ts";
import { type Entry, stepOf } from "../../src/case/journal.ts";
import { make } from "../../src/case/make.ts";
import type { Move, MoveKind } from "../../src/case/move.ts";
import { moveKinds, movesOf } from "../../src/case/moves/index.ts";
import type { Ruling } from "../../src/case/ruling.ts";
import { missedOf, rulingsOf } from "../../src/case/rulings.ts";
import { noSettings } from "../../src/case/settings.ts";
import { type Damage, mara, opened } from "./people.ts";
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
const corrections: readonly MoveKind[] = ["correct", "withdraw"].filter((kind): kind is MoveKind =>
  moveKinds.some((one) => one === kind),
);

const kinds = moveKinds.filter((kind) => !corrections.includes(kind));

type Step = {
  readonly kind: MoveKind;
  readonly offered: number | null;
  readonly wait: number;
  readonly back: number;
  readonly level: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  /** Of what is offered at that moment, this one; null: `kind`, which may fit an earlier one. */
  offered: fc.option(fc.nat(50)),
  wait: fc.oneof(fc.nat(30), fc.nat(900)),
  back: fc.oneof(fc.constant(0), fc.nat(400)),
  level: fc.nat(3),
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
  const changes: Change[] = [opened({ ...damage, reportedAt: reported ? start : null }, nine)];
  let row = (changes[0] ?? fail()).case;
  let now = start;
  for (const [nth, { wait, back, level, ...chosen }] of steps.entries()) {
    now += wait * MINUTE + 1_000;
    const happened = Math.max(start + nth + 1, now - back * MINUTE - nth - 1);
    const offered = movesOf(row).filter((one) => kinds.includes(one));
    const kind = offered[(chosen.offered ?? 0) % offered.length] ?? chosen.kind;
    const change = make(
      moveOf(chosen.offered === null ? chosen.kind : kind, happened, level, row, now),
      row,
      mara,
      now,
      noSettings,
    );
    if ("problem" in change) continue;
    changes.push(change);
    row = change.case;
  }
  return { changes, row, now };
}

function moveOf(kind: MoveKind, at: number, level: number, { terms }: SupportCase, now: number): Move {
  const to = terms.levels[level % terms.levels.length]?.level ?? 1;
  return { ...sampleMove(kind, { at, to, until: now + 3_600_000 }), at };
}

/** A law says null where it holds, and otherwise what broke it. */
export type Law = (lived: Lived) => string | null;

export const laws: { readonly [law: string]: Law } = {
  "what was missed before something happened stays missed": ({ changes }) =>
    first(changes.slice(1), ({ entry, case: after }, index) => {
      const before = changes[index]?.case ?? after;
      const kept = missedOf(after, entry.notedAt).map(key);
      const was = missedOf(before, entry.notedAt).filter(
        ({ dueAt, since }) => Math.max(dueAt, since) < entry.happenedAt,
      );
      const lost = was.filter((one) => !kept.includes(key(one)));
      return lost.length === 0 ? null : `${entry.act.kind} took away ${lost.map(key)}`;
    }),
  "a move that happens now never lowers the number of missed deadlines": ({ changes }) =>
    first(changes.slice(1), ({ entry, case: after }, index) => {
      if (entry.happenedAt !== entry.notedAt) return null;
      const before = missedOf(changes[index]?.case ?? after, entry.notedAt).length;
      return missedOf(after, entry.notedAt).length >= before ? null : `${entry.act.kind} lowers ${before}`;
    }),
  "time alone takes no miss away": ({ row, now }) => {
    const later = missedOf(row, now + 50 * 3_600_000).map(key);
    const lost = missedOf(row, now).filter((one) => !later.includes(key(one)));
    return lost.length === 0 ? null : `gone with time: ${lost.map(key)}`;
  },
  "the order of noting does not matter": ({ row, now }) => {
    const [opening, ...steps] = row.course;
    if (!opening) return "no opening";
    const backwards = steps.toReversed().map((one, index) => ({ ...one, revision: index + 2 }));
    return differs(row, settled({ ...row, course: [opening, ...backwards] }), now);
  },
  "a replay of the journal gives the verdicts of the live case": ({ changes, row, now }) => {
    const journal: readonly Entry[] = JSON.parse(JSON.stringify(changes.map(({ entry }) => entry)));
    return differs(row, settled({ ...row, course: journal.map(stepOf) }), now);
  },
  "what came by its deadline is in time, and nothing else": ({ row, now }) =>
    first(rulingsOf(row, now), ({ doneAt, dueAt, outcome }) =>
      doneAt === null || doneAt <= dueAt === (outcome === "met") ? null : `${doneAt} by ${dueAt} is ${outcome}`,
    ),
};

function differs(one: SupportCase, other: SupportCase, now: number): string | null {
  const told = (row: SupportCase) => JSON.stringify([{ ...row, course: [] }, rulingsOf(row, now)]);
  return told(one) === told(other) ? null : `${told(one)}\n${told(other)}`;
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
