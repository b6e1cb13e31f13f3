// What each act makes of the row: the one function that writes a case, so that its journal can be played again.
import type { SupportCase } from "./case.ts";
import type { Act } from "./journal.ts";
import type { MoveKind, MoveOf } from "./move.ts";
import { moves } from "./moves/index.ts";

export type LaterAct = Exclude<Act, { readonly kind: "open" }>;

/** The case after an act that was written down at `at`, epoch ms. It asks nothing: what may not be is refused before. */
export function applied(before: SupportCase, act: LaterAct, at: number): SupportCase {
  return { ...before, ...changes(before, act, at), revision: before.revision + 1 };
}

/** The case as its journal says, played from the row that opened it. */
export function replayed(
  opened: SupportCase,
  acts: readonly { readonly act: Act; readonly at: number }[],
): SupportCase {
  return acts.reduce((row, { act, at }) => (act.kind === "open" ? row : applied(row, act, at)), opened);
}

function changes(before: SupportCase, act: LaterAct, at: number): Partial<SupportCase> {
  if (act.kind === "undelivered") return { undelivered: act.why };
  if (act.kind === "delivered") return { undelivered: null };
  return moved(before, act, act.at ?? at);
}

function moved<K extends MoveKind>(before: SupportCase, move: MoveOf<K>, at: number): Partial<SupportCase> {
  return moves[move.kind].apply(before, move, at);
}
