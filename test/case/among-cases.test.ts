// What is asked of cases side by side: which comes first, what was mended, who was a guest, what stands in the log.
import { expect, test } from "vitest";
import { auditOf, named } from "../../src/case/audit.ts";
import { correctionsOf, isCorrected } from "../../src/case/corrections.ts";
import { isGuests } from "../../src/case/guests.ts";
import { make } from "../../src/case/make.ts";
import type { Move, PlainKind } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { byUrgency } from "../../src/case/urgency.ts";
import { at, hours, lived, mara, notPromised, promised } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const now = at(nine);
const HOUR = 3_600_000;
const row = (id: string, priority: number, within: number | null) => ({
  ...open(
    promised(nine, [within === null ? notPromised("first-response") : hours(within, "first-response")]),
    mara,
    now,
    noSettings,
  ).case,
  ...{ id, priority },
});

test("what is overdue comes first, by priority; then what is due next; then what nothing is due of, by priority", () => {
  const rows = [
    ...[row("nothing-3", 3, null), row("nothing-1", 1, null), row("soon-4", 4, 6), row("later-1", 1, 8)],
    ...[row("late-2", 2, 1), row("late-1", 1, 2), row("late-2-first", 2, 0.5), row("nothing-1-too", 1, null)],
    ...[row("soon-3", 3, 6)],
  ];
  const ordered = (at: number) => byUrgency(rows, at).map(({ id }) => id);
  expect(ordered(now + 3 * HOUR)).toEqual([
    ...["late-1", "late-2-first", "late-2", "soon-3", "soon-4", "later-1", "nothing-1", "nothing-1-too", "nothing-3"],
  ]);
  // At its deadline itself nothing is overdue yet.
  expect(ordered(now + 2 * HOUR).slice(0, 3)).toEqual(["late-2-first", "late-2", "late-1"]);
  expect(byUrgency([], now)).toEqual([]);
});

const clock = (time: string) => `2026-03-09T${time}:00+01:00`;
const after = (...moves: readonly Move[]) =>
  lived(
    open(promised(nine, [hours(4, "first-response")]), mara, now, noSettings).case,
    ...moves.map((move, nth) => [clock(`1${nth}:00`), move] as const),
  );
const withdraw: Move = { kind: "withdraw", entry: 2, why: "it was another case" };

test.each<[string, boolean, readonly Move[]]>([
  ["nothing", false, [{ kind: "respond" }]],
  ["an answer", true, [{ kind: "respond" }, withdraw]],
  ["a priority", true, [{ kind: "reclassify", to: 3, by: "vendor", why: "x" }, withdraw]],
  ["a remark of our own", false, [{ kind: "note", text: "x" }, withdraw]],
  ["who owns it", false, [{ kind: "assign", to: mara }, withdraw]],
  [
    "a remark and an answer",
    true,
    [{ kind: "note", text: "x" }, { kind: "respond" }, withdraw, { kind: "withdraw", entry: 3, why: "x" }],
  ],
])("a case in which %s was mended is corrected: %s", (_, corrected, moves) => {
  expect(isCorrected(after(...moves))).toBe(corrected);
});

test.each<[PlainKind, object]>([
  ["pause", { kind: "pause", why: "it asked" }],
  ["close", { kind: "close", why: "it asked" }],
  ["acknowledge", { kind: "acknowledge" }],
  ["update", { kind: "update" }],
  ["respond", { kind: "respond" }],
])("an answer that turns out to have been %s stands as that, with why where that is asked", (as, act) => {
  const { course } = after({ kind: "respond" }, { kind: "correct", entry: 2, as, why: "it asked" });
  expect(correctionsOf(course).get(2)).toEqual({ withdrawn: false, at: null, act, who: null });
});

test("a correction that says the time and the person alone leaves what happened as it was", () => {
  const to = at(clock("09:30"));
  const { course } = after({ kind: "respond" }, { kind: "correct", entry: 2, to, who: mara, why: "x" });
  expect(correctionsOf(course).get(2)).toEqual({ withdrawn: false, at: to, act: null, who: mara });
  const whose = after(
    { kind: "reclassify", to: 3, by: "us", why: "x" },
    { kind: "correct", entry: 2, decided: "vendor", why: "y" },
  );
  expect(correctionsOf(whose.course).get(2)?.act).toMatchObject({ kind: "reclassify", by: "vendor", why: "x" });
});

test("a correction stands in the log, without a word of what was written; what is none does not", () => {
  const answered = after({ kind: "respond" });
  const logged = (move: Move) => {
    const change = make(move, answered, mara, at(clock("12:00")), noSettings);
    if ("problem" in change) throw new Error(change.problem.code);
    return [auditOf(change), auditOf({ ...change, entry: { ...change.entry, by: null } })?.by];
  };
  const line = { at: at(clock("12:00")), by: { id: "U1", name: "Mara" }, result: "done", about: [] };
  const on = { kind: "case", number: 1 };
  expect(logged(withdraw)).toEqual([{ ...line, on, deed: "withdraw" }, null]);
  expect(logged({ kind: "correct", entry: 2, as: "update", why: "x" })).toEqual([
    { ...line, on, deed: "correct" },
    null,
  ]);
  expect(logged({ kind: "restore" })).toEqual([null, undefined]);
  expect(named(mara)).toEqual({ id: "U1", name: "Mara" });
});

test("what somebody noted while he was last seen as a guest is a guest's; what he notes later is a colleague's", () => {
  const outsiders = new Map([["U1", 100]]);
  const by = (id: string | null, notedAt: number) =>
    isGuests({ by: id === null ? null : { ...mara, id }, notedAt }, outsiders);
  expect([by("U1", 99), by("U1", 100), by("U1", 101), by("U2", 99), by(null, 99)]).toEqual([
    ...[true, true, false, false, false],
  ]);
});
