// The table of moves: a kind without its row does not compile.
import type { SupportCase } from "../case.ts";
import type { MoveKind } from "../move.ts";
import type { Problem } from "../problem.ts";
import { correct, withdraw } from "./corrections.ts";
import { close, pause, reclassify, reopen, resume } from "./course.ts";
import { assign, mute, note, snooze, ticket, unmute } from "./desk.ts";
import { escalate } from "./escalate.ts";
import type { MoveRow } from "./row.ts";
import { acknowledge, report, respond, restore, update } from "./vendor.ts";

/** In the order in which they are offered. */
export const moves: { readonly [K in MoveKind]: MoveRow<K> } = {
  resume,
  report,
  respond,
  acknowledge,
  restore,
  update,
  reclassify,
  escalate,
  pause,
  close,
  reopen,
  assign,
  ticket,
  note,
  snooze,
  mute,
  unmute,
  correct,
  withdraw,
};

export const moveKinds: readonly MoveKind[] = Object.keys(moves).filter(isMoveKind);

export function isMoveKind(name: string): name is MoveKind {
  return Object.hasOwn(moves, name);
}

/** Exactly these are drawn as buttons, and `make` refuses all others. */
export function movesOf(row: SupportCase): readonly MoveKind[] {
  return moveKinds.filter((kind) => allows(row, kind));
}

/** What keeps a kind of move from being made now, whatever it says; null: nothing. */
export function obstacleTo(move: MoveKind, row: SupportCase): Problem | null {
  const { from, pointless } = moves[move];
  const { status } = row;
  return pointless(row) ?? (from.includes(status) ? null : { code: "not-allowed", move, status });
}

/** May a move of this kind be made now, whatever it says? */
export function allows(row: SupportCase, kind: MoveKind): boolean {
  return obstacleTo(kind, row) === null;
}
