// Which field of a move's form a problem belongs to.
import type { ProblemCode } from "../../case/problem.ts";
import type { MoveFieldId } from "../moves/field.ts";

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
  };
  return fields[code];
}
