// Which field of a move's form a problem belongs to.
import type { ProblemCode } from "../../case/problem.ts";
import type { Words } from "../../lang/index.ts";
import type { FormAnswers } from "../intent.ts";
import { type MoveFieldId, moveField } from "../moves/field.ts";
import { unclearIn } from "./answers.ts";
import type { MoveMistakes } from "./move-fields.ts";

/** The field that a problem is about; undefined: it is about the case. */
export function fieldOf(code: ProblemCode): MoveFieldId | undefined {
  const fields: { readonly [C in ProblemCode]?: MoveFieldId } = {
    "in-the-future": "when",
    "too-early": "when",
    "after-response": "when",
    "in-the-past": "until",
    "same-priority": "to",
    "unknown-priority": "to",
    "empty-text": "text",
    "no-such-entry": "entry",
    "no-such-rung": "rung",
  };
  return fields[code];
}

/** Now is only what was left wholly empty: half a time, or one that may be two, is asked for again. */
export function unclearMistake(answers: FormAnswers, { ask }: Words): MoveMistakes | null {
  const entered = unclearIn(answers, moveField.when);
  if (!entered) return null;
  const { date, time } = entered;
  const isHalf = date === "" || time === "";
  return { when: isHalf ? ask.mistakes.halfTime : ask.mistakes.whichTime(`${date} ${time}`) };
}
