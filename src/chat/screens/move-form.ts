// The short forms behind buttons that need a word more, and the one that offers all that can be done.

import { z } from "zod";
import type { SupportCase } from "../../case/case.ts";
import type { Move, MoveKind } from "../../case/move.ts";
import { isMoveKind, movesOf, obstacleTo } from "../../case/moves/index.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import type { FormAnswers, OpenForm } from "../intent.ts";
import { typed } from "../line.ts";
import { moveField, ticketIn } from "../moves/field.ts";
import { faces, plainMove, readMove } from "../moves/index.ts";
import { explained, type Moved, moveCase } from "../moving.ts";
import { whispers } from "../part.ts";
import type { Form, Plain, Reply } from "../reply.ts";
import { caseFor } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { choiceIn } from "./answers.ts";
import { openingNotes } from "./case-details.ts";
import { fieldsOf, type MoveMistakes, momentField } from "./move-fields.ts";
import { fieldOf, unclearMistake } from "./move-problem.ts";
import { wayNote } from "./way.ts";

export const moveScreen = "move";
export const moreScreen = "more";

/** `move` null: which one is still asked. */
const Memo = z.strictObject({ case: z.string(), move: z.string().nullable() });

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
  const { case: caseId, move: name } = Memo.parse(JSON.parse(memo));
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
  const { case: caseId } = Memo.parse(JSON.parse(memo));
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

function moveForm(visit: Visit, row: SupportCase, move: MoveKind, answers: FormAnswers, mistakes: MoveMistakes): Form {
  const { words } = visit;
  return {
    screen: moveScreen,
    memo: JSON.stringify({ case: row.id, move }),
    title: words.moves.labels[move],
    submit: words.moves.save,
    close: words.ask.cancel,
    parts: [
      whispers(caseLine(row, visit)),
      ...fieldsOf(move, { row, words, answers, mistakes }),
      // When the vendor's clock starts is the vendor's own rule.
      ...(move === "report" ? reportNotes(row, words) : []),
      // Who has the last word on it is the vendor's own rule as well.
      ...(move === "reclassify" && row.terms.reclassification
        ? [whispers([inWords(row.terms.reclassification.text, words.language)])]
        : []),
    ],
  };
}

function reportNotes(row: SupportCase, words: Words): Plain[] {
  const clock = whispers([inWords(row.terms.response.text, words.language)]);
  return [clock, ...wayNote(row, words), ...openingNotes(row, words.language)];
}

function moreForm(visit: Visit, row: SupportCase, answers: FormAnswers, mistakes: MoveMistakes): Form {
  const { words } = visit;
  const legal = movesOf(row);
  const options = legal.map((move) => ({ value: move, label: words.moves.labels[move] }));
  const drawn = { row, words, answers, mistakes };
  const dated = legal.some((move) => faces[move].atOnce && faces[move].asks.includes("when"));
  return {
    screen: moreScreen,
    memo: JSON.stringify({ case: row.id, move: null }),
    title: words.moves.moreTitle,
    submit: words.ask.next,
    close: words.ask.cancel,
    parts: [
      whispers(caseLine(row, visit)),
      {
        kind: "choice",
        look: "menu",
        live: false,
        id: moveField.what,
        label: words.moves.moreLabel,
        optional: false,
        options,
        value: choiceIn(answers, moveField.what) ?? null,
        mistake: mistakes.what,
      },
      ...(dated ? [momentField(drawn)] : []),
    ],
  };
}

function caseLine({ number, terms, title }: SupportCase, { words }: Visit) {
  return [`${words.card.caseName(number, terms.vendorName)}: `, typed(title)];
}

function kindOf(name: string | null): MoveKind | undefined {
  return name !== null && isMoveKind(name) ? name : undefined;
}
