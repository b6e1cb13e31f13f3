// What is wrong with a move that somebody wants to make: it does not fit the case, or what he entered is a slip.
import type { SupportCase } from "./case.ts";
import { correctedCourse } from "./corrections.ts";
import { asOf } from "./course.ts";
import type { Move, MoveKind, MoveOf } from "./move.ts";
import { moves, obstacleTo } from "./moves/index.ts";
import { earliestOf } from "./moves/row.ts";
import type { Problem } from "./problem.ts";

/** Null: the move can be made at `now`, epoch ms. It must fit the case as it stood when it happened. */
export function problemWith(move: Move, row: SupportCase, now: number): Problem | null {
  return misfit(move, row, now) ?? becomingSlip(move, row);
}

function misfit<K extends MoveKind>(move: MoveOf<K>, row: SupportCase, now: number): Problem | null {
  const { at = now, kind } = move;
  if (at > now) return { code: "in-the-future", at };
  const then = at < now ? asOf(row, at) : row;
  return (
    moves[kind].pointless(row) ?? timeSlip(kind, at, row) ?? obstacleTo(kind, then) ?? moves[kind].slip(move, then, now)
  );
}

/**
 * What an entry turns out to have been must fit the case as it stood without it. An update before the answer answers
 * nothing: that is just what such a correction says.
 */
function becomingSlip(move: Move, row: SupportCase): Problem | null {
  if (move.kind !== "correct" || move.as === undefined || move.as === "update") return null;
  const noted = correctedCourse(row.course).find(({ revision }) => revision === move.entry);
  const course = row.course.filter(({ revision }) => revision !== move.entry);
  return obstacleTo(move.as, asOf({ ...row, course }, move.to ?? noted?.at ?? row.openedAt));
}

function timeSlip(kind: MoveKind, at: number, row: SupportCase): Problem | null {
  const { reportedAt, respondedAt } = row;
  const oldest = earliestOf(row);
  const isReport = kind === "report";
  if (isReport && respondedAt !== null && at > respondedAt) return { code: "after-response", at, respondedAt };
  // Where nobody said when the vendor was told, an answer may be older than our record of the case.
  const earliest = isReport ? oldest : (reportedAt ?? oldest);
  return at < earliest ? { code: "too-early", at, earliest } : null;
}
