// The table of moves as people meet them: a kind without its row does not compile.
import type { Move, MoveKind, MoveOf } from "../../case/move.ts";
import type { FormAnswers } from "../intent.ts";
import type { Line } from "../reply.ts";
import { correct, withdraw } from "./corrections.ts";
import { close, pause, reclassify, reopen, resume } from "./course.ts";
import { assign, mute, note, snooze, ticket, unmute } from "./desk.ts";
import { escalate } from "./escalate.ts";
import type { Missing } from "./field.ts";
import type { MoveFace, Teller } from "./row.ts";
import { acknowledge, report, respond, restore, update } from "./vendor.ts";

export const faces: { readonly [K in MoveKind]: MoveFace<K> } = {
  report,
  acknowledge,
  respond,
  restore,
  update,
  pause,
  resume,
  reclassify,
  escalate,
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

/** The move that was meant, or what is still missing in it. `now` is epoch ms. */
export function readMove(kind: MoveKind, answers: FormAnswers, now: number): Move | Missing {
  return faces[kind].reads(answers, now);
}

/** A move that asks nothing. @throws Error where it does. */
export function plainMove(kind: MoveKind, answers: FormAnswers, now: number): Move {
  const move = readMove(kind, answers, now);
  if ("missing" in move) throw new Error(`${kind} asks for ${move.missing} first`);
  return move;
}

export function tellMove<K extends MoveKind>(teller: Teller, move: MoveOf<K>): Line {
  return faces[move.kind].told(teller, move);
}
