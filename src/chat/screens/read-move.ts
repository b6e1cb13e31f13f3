// Reading what somebody answered about a move.
import type { Move, MoveKind } from "../../case/move.ts";
import type { ProblemCode } from "../../case/problem.ts";
import type { FormAnswers } from "../intent.ts";
import { choiceIn, lineIn, momentIn, peopleIn, textIn } from "./answers.ts";
import { type MoveFieldId, mostTicket, moveField } from "./move-fields.ts";

/** The move that was meant, or what is still missing in it. `now` is epoch ms. */
export function readMove(kind: MoveKind, answers: FormAnswers, now: number): Move | { readonly missing: MoveFieldId } {
  const text = (textIn(answers, moveField.text) ?? "").trim();
  const at = momentIn(answers, moveField.when) ?? undefined;
  switch (kind) {
    case "report":
    case "acknowledge":
    case "respond":
    case "restore":
      return { kind, at };
    case "resume":
    case "mute":
    case "unmute":
      return { kind };
    case "pause":
    case "close":
    case "reopen":
      return { kind, why: text };
    case "note":
      return { kind, text };
    case "ticket":
      return { kind, number: ticketIn(answers) };
    case "reclassify": {
      const to = Number(choiceIn(answers, moveField.to) ?? 0);
      const by = choiceIn(answers, moveField.by) === "vendor" ? "vendor" : "us";
      return to === 0 ? { missing: "to" } : { kind, to, by, why: text };
    }
    case "assign": {
      const [to] = peopleIn(answers, moveField.who) ?? [];
      return to ? { kind, to } : { missing: "who" };
    }
    case "snooze": {
      const minutes = Number(choiceIn(answers, moveField.until) ?? 0);
      return minutes > 0 ? { kind, until: now + minutes * 60_000 } : { missing: "until" };
    }
    default:
      return kind satisfies never;
  }
}

/** The ticket number that may be told along with a report. */
export function ticketIn(answers: FormAnswers): string {
  return lineIn(answers, moveField.text)?.slice(0, mostTicket) ?? "";
}

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
  };
  return fields[code];
}
