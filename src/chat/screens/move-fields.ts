// What each move asks, and how its answers are read.
import type { SupportCase } from "../../case/case.ts";
import type { Move, MoveKind } from "../../case/move.ts";
import type { ProblemCode } from "../../case/problem.ts";
import type { ChatWords } from "../../lang/chat/index.ts";
import type { FormAnswers } from "../intent.ts";
import { levelName } from "../level-name.ts";
import type { Field } from "../reply.ts";
import { choiceIn, lineIn, momentIn, peopleIn, textIn } from "./answers.ts";

export const moveField = {
  text: "text",
  to: "to",
  by: "by",
  who: "who",
  until: "until",
  when: "when",
  what: "what",
} as const;
type Id = (typeof moveField)[keyof typeof moveField];
export type MoveMistakes = { readonly [F in Id]?: string };

const mostWords = 1000;
const mostTicket = 60;
const snoozes = [30, 60, 120, 240, 960] as const;

/** Empty: the move says everything by being made. */
const asked: { readonly [M in MoveKind]: readonly Id[] } = {
  report: ["text", "when"],
  acknowledge: [],
  respond: [],
  restore: [],
  pause: ["text"],
  resume: [],
  reclassify: ["to", "by", "text"],
  assign: ["who"],
  ticket: ["text"],
  note: ["text"],
  snooze: ["until"],
  mute: [],
  unmute: [],
  close: ["text"],
  reopen: ["text"],
};

export type Drawn = {
  readonly row: SupportCase;
  readonly words: ChatWords;
  readonly answers: FormAnswers;
  readonly mistakes: MoveMistakes;
};

export function fieldsOf(move: MoveKind, drawn: Drawn): Field[] {
  return asked[move].map((field) => draw(field, move, drawn));
}

/** The move that was meant, or what is still missing in it. `now` is epoch ms. */
export function readMove(kind: MoveKind, answers: FormAnswers, now: number): Move | { readonly missing: Id } {
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
export function fieldOf(code: ProblemCode): Id | undefined {
  const fields: { readonly [C in ProblemCode]?: Id } = {
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

/** When something really happened, if not now. */
export function momentField({ row, words, answers, mistakes }: Drawn): Field {
  return {
    kind: "moment",
    id: moveField.when,
    label: words.moves.ask.when,
    hint: words.moves.ask.whenHint,
    optional: true,
    value: momentIn(answers, moveField.when) ?? null,
    zone: row.site.zone,
    mistake: mistakes.when,
  };
}

function draw(field: Id, move: MoveKind, drawn: Drawn): Field {
  const { row, words, answers, mistakes } = drawn;
  const { ask } = words.moves;
  const mistake = mistakes[field];
  const choice = { kind: "choice", live: false, id: field, optional: false, mistake } as const;
  switch (field) {
    case "text":
      return textField(move, drawn);
    case "when":
      return momentField(drawn);
    case "who":
      return {
        kind: "people",
        id: field,
        label: ask.owner,
        optional: false,
        most: 1,
        value: peopleIn(answers, field) ?? [],
        mistake,
      };
    case "to": {
      const levels = row.terms.levels.filter(({ level }) => level !== row.priority);
      const options = levels.map((level) => ({ value: String(level.level), label: levelName(level, words.language) }));
      return { ...choice, look: "menu", label: ask.to, options, value: choiceIn(answers, field) ?? null };
    }
    case "by": {
      const options = [
        { value: "us", label: ask.byUs },
        { value: "vendor", label: ask.byVendor },
      ];
      return { ...choice, look: "radio", label: ask.by, options, value: choiceIn(answers, field) ?? "us" };
    }
    case "until": {
      const options = snoozes.map((minutes) => ({ value: String(minutes), label: ask[`in${minutes}`] }));
      return { ...choice, look: "radio", label: ask.until, options, value: choiceIn(answers, field) ?? "60" };
    }
    case "what":
      throw new Error("the form of all moves asks that, none of a single one");
    default:
      return field satisfies never;
  }
}

function textField(move: MoveKind, { words, answers, mistakes, row }: Drawn): Field {
  const { ask } = words.moves;
  const isTicket = move === "report" || move === "ticket";
  const labels: { readonly [M in MoveKind]?: string } = {
    pause: ask.pauseWhy,
    close: ask.closeWhy,
    note: ask.note,
    report: ask.ticket,
    ticket: ask.ticket,
  };
  return {
    kind: "text",
    id: moveField.text,
    lines: isTicket ? "one" : "many",
    label: labels[move] ?? ask.why,
    hint: move === "note" ? ask.noteHint : undefined,
    optional: move === "report",
    most: isTicket ? mostTicket : mostWords,
    value: textIn(answers, moveField.text) ?? (isTicket ? (row.ticket ?? "") : ""),
    mistake: mistakes.text,
  };
}
