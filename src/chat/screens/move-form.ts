// The short forms behind buttons that need a word more: when they are asked for, and what comes back.

import { z } from "zod";
import type { SupportCase } from "../../case/case.ts";
import type { Move, MoveKind } from "../../case/move.ts";
import { isMoveKind, obstacleTo } from "../../case/moves/index.ts";
import { carried } from "../carried.ts";
import { choiceIn } from "../form-answers.ts";
import type { OpenForm } from "../intent.ts";
import { moveField, ticketIn } from "../moves/field.ts";
import { faces, plainMove, readMove } from "../moves/index.ts";
import { explained, type Moved, moveCase } from "../moving.ts";
import type { Form, Reply } from "../reply.ts";
import { caseFor } from "../rights.ts";
import type { Visit } from "../visit.ts";
import type { MoveMistakes } from "./move-asking.ts";
import { moreForm, moveForm } from "./move-drawn.ts";
import { fieldOf, unclearMistake } from "./move-problem.ts";

export { moreScreen, moveScreen } from "./move-drawn.ts";

/** `move` null: which one is still asked. */
const Memo = z.object({ case: z.string(), move: z.string().nullable().catch(null) });

/** The form of a move, or why it cannot be made. */
export async function askMove(visit: Visit, caseId: string, move: MoveKind): Promise<Reply> {
  const found = await caseFor(visit, caseId, "change");
  if ("refusal" in found) return found.refusal;
  const { row } = found;
  const problem = obstacleTo(move, row);
  if (problem) return { kind: "refusal", text: [await explained(visit, row, move, problem)] };
  return { kind: "form", form: moveForm(visit, row, move, {}, {}) };
}

export async function askMore(visit: Visit, caseId: string): Promise<Reply> {
  const found = await caseFor(visit, caseId, "change");
  if ("refusal" in found) return found.refusal;
  const { row } = found;
  return { kind: "form", form: moreForm(visit, row, {}, {}) };
}

export async function submitMove(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const { case: caseId, move: name } = carried(Memo, memo);
  const kind = kindOf(name);
  const found = await caseFor(visit, caseId, "change");
  if ("refusal" in found) return found.refusal;
  const { row } = found;
  if (!kind) return { kind: "refusal", text: [visit.words.moves.gone] };
  const again = (mistakes: MoveMistakes): Form => moveForm(visit, row, kind, answers, mistakes);
  const unclear = unclearMistake(answers, visit.words);
  if (unclear) return { kind: "mistakes", form: again(unclear) };
  const move = readMove(kind, answers, visit.origin.now);
  if ("missing" in move) return { kind: "mistakes", form: again({ [move.missing]: visit.words.ask.mistakes.answer }) };
  const moved = await moveCase(visit, caseId, move);
  if (moved.kind === "kept" && move.kind === "report") await noteTicket(visit, row, ticketIn(answers));
  return replyTo(moved, again);
}

/** What says everything by being made is made; the rest asks on. */
export async function submitMore(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const { case: caseId } = carried(Memo, memo);
  const kind = kindOf(choiceIn(answers, moveField.what) ?? null);
  const found = await caseFor(visit, caseId, "change");
  if ("refusal" in found) return found.refusal;
  const { row } = found;
  const again = (mistakes: MoveMistakes): Form => moreForm(visit, row, answers, mistakes);
  if (!kind) return { kind: "mistakes", form: again({ what: visit.words.ask.mistakes.answer }) };
  if (!faces[kind].atOnce) return askMove(visit, caseId, kind);
  const unclear = unclearMistake(answers, visit.words);
  if (unclear) return { kind: "mistakes", form: again(unclear) };
  const move = plainMove(kind, answers, visit.origin.now);
  return replyTo(await moveCase(visit, caseId, move), again);
}

function replyTo(moved: Moved, again: (mistakes: MoveMistakes) => Form): Reply {
  if (moved.kind === "kept") return { kind: "done", card: null };
  const field = moved.problem ? fieldOf(moved.problem.code) : undefined;
  if (field === undefined) return { kind: "refusal", text: [moved.text] };
  return { kind: "mistakes", form: again({ [field]: moved.text }) };
}

async function noteTicket(visit: Visit, { id, ticket }: SupportCase, number: string): Promise<void> {
  const move: Move = { kind: "ticket", number };
  if (number !== "" && number !== ticket) await moveCase(visit, id, move);
}

function kindOf(name: string | null): MoveKind | undefined {
  return name !== null && isMoveKind(name) ? name : undefined;
}
