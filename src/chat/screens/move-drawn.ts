// What the short forms show: what a move needs said, or all that can be done.
import type { SupportCase } from "../../case/case.ts";
import type { MoveKind } from "../../case/move.ts";
import { movesOf } from "../../case/moves/index.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { choiceIn } from "../form-answers.ts";
import type { FormAnswers } from "../intent.ts";
import { typed } from "../line.ts";
import { moveField } from "../moves/field.ts";
import { faces } from "../moves/index.ts";
import { whispers } from "../part.ts";
import type { Form, Plain } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { openingNotes } from "./case-details.ts";
import type { MoveMistakes } from "./move-asking.ts";
import { fieldsOf, momentField } from "./move-fields.ts";
import { wayNote } from "./way.ts";

export const moveScreen = "move";
export const moreScreen = "more";

export function moveForm(
  visit: Visit,
  row: SupportCase,
  move: MoveKind,
  answers: FormAnswers,
  mistakes: MoveMistakes,
): Form {
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

export function moreForm(visit: Visit, row: SupportCase, answers: FormAnswers, mistakes: MoveMistakes): Form {
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
