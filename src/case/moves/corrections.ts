// Moves that mend the record: nothing is taken out of the journal, but the case follows from what really happened.
import type { Status, SupportCase } from "../case.ts";
import { correctable, isPlain } from "../corrections.ts";
import type { MoveOf } from "../move.ts";
import type { Problem } from "../problem.ts";
import { earliestOf, type MoveRow, textSlip } from "./row.ts";

const every: readonly Status[] = ["open", "waiting", "answered", "restored", "closed"];

export const correct: MoveRow<"correct"> = {
  from: every,
  pointless: nothingToMend("correct"),
  slip: (move, row, now) =>
    entrySlip(move.entry, row) ?? changeSlip(move, row) ?? timeSlip(move.to ?? now, row, now) ?? textSlip(move.why),
  apply: () => ({}),
  news: true,
  event: "corrected",
};

export const withdraw: MoveRow<"withdraw"> = {
  from: every,
  pointless: nothingToMend("withdraw"),
  slip: ({ entry, why }, row) => entrySlip(entry, row) ?? textSlip(why),
  apply: () => ({}),
  news: true,
  event: "withdrawn",
};

function timeSlip(at: number, row: SupportCase, now: number): Problem | null {
  const earliest = earliestOf(row);
  if (at > now) return { code: "in-the-future", at };
  return at < earliest ? { code: "too-early", at, earliest } : null;
}

/** Something is said to have been otherwise, and of an entry of which that can be said. */
function changeSlip({ entry, to, as, decided, who }: MoveOf<"correct">, { course }: SupportCase): Problem | null {
  const act = course.find(({ revision }) => revision === entry)?.act;
  if (!act || [to, as, decided, who].every((one) => one === undefined)) return { code: "nothing-corrected" };
  if (as !== undefined && !isPlain(act)) return { code: "cannot-become" };
  return decided !== undefined && act.kind !== "reclassify" ? { code: "cannot-become" } : null;
}

function nothingToMend(move: "correct" | "withdraw") {
  return ({ course, status }: SupportCase): Problem | null =>
    correctable(course).length > 0 ? null : { code: "not-allowed", move, status };
}

function entrySlip(entry: number, { course }: SupportCase): Problem | null {
  return correctable(course).some(({ revision }) => revision === entry) ? null : { code: "no-such-entry", entry };
}
