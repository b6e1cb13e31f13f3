// What each move asks.
import type { SupportCase } from "../../case/case.ts";
import type { MoveKind } from "../../case/move.ts";
import type { ChatWords } from "../../lang/chat/index.ts";
import type { FormAnswers } from "../intent.ts";
import { levelName } from "../level-name.ts";
import type { Field } from "../reply.ts";
import { choiceIn, momentIn, peopleIn, textIn } from "./answers.ts";

export const moveField = {
  text: "text",
  to: "to",
  by: "by",
  who: "who",
  until: "until",
  when: "when",
  what: "what",
} as const;
export type MoveFieldId = (typeof moveField)[keyof typeof moveField];
export type MoveMistakes = { readonly [F in MoveFieldId]?: string };

const mostWords = 1000;
export const mostTicket = 60;
const snoozes = [30, 60, 120, 240, 960] as const;

/** Empty: the move says everything by being made. */
const asked: { readonly [M in MoveKind]: readonly MoveFieldId[] } = {
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

function draw(field: MoveFieldId, move: MoveKind, drawn: Drawn): Field {
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
