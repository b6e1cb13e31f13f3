// Which field of a move's form a problem belongs to.
import type { ProblemCode } from "../../case/problem.ts";
import type { Words } from "../../lang/index.ts";
import { unclearIn } from "../form-answers.ts";
import type { FormAnswers } from "../intent.ts";
import { type MoveFieldId, moveField } from "../moves/field.ts";
import type { MoveMistakes } from "./move-asking.ts";

/** The field that a problem is about; undefined: it is about the case. */
export function fieldOf(code: ProblemCode): MoveFieldId | undefined {
  const fields: { readonly [C in ProblemCode]?: MoveFieldId } = {
    "in-the-future": "when",
    "vendor-in-the-future": "vendorAt",
    "too-early": "when",
    "after-response": "when",
    "in-the-past": "until",
    "same-priority": "to",
    "unknown-priority": "to",
    "empty-text": "text",
    "no-such-entry": "entry",
    "nothing-corrected": "as",
    "cannot-become": "as",
    "no-such-rung": "rung",
  };
  return fields[code];
}

/** Now is only what was left wholly empty: half a time, or one that may be two, is asked for again. */
export function unclearMistake(answers: FormAnswers, words: Words): MoveMistakes | null {
  const [when, vendorAt] = [moveField.when, moveField.vendorAt].map((id) => unclearText(answers, id, words));
  if (when != null) return { when };
  return vendorAt == null ? null : { vendorAt };
}

/** What is said at a field whose time is not clear; null: it is. */
export function unclearText(answers: FormAnswers, field: string, { ask }: Words): string | null {
  const entered = unclearIn(answers, field);
  if (!entered) return null;
  const { date, time } = entered;
  const isHalf = date === "" || time === "";
  return isHalf ? ask.mistakes.halfTime : ask.mistakes.whichTime(`${date} ${time}`);
}
