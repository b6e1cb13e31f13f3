// What each move asks.
import type { SupportCase } from "../../case/case.ts";
import { correctable } from "../../case/corrections.ts";
import type { MoveKind } from "../../case/move.ts";
import { startsWithTicket } from "../../case/moves/effects.ts";
import { rungsOf } from "../../case/rungs.ts";
import { wallText } from "../../lang/clock.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import type { FormAnswers } from "../intent.ts";
import { levelName } from "../level-name.ts";
import { type MoveFieldId, moveField } from "../moves/field.ts";
import { faces } from "../moves/index.ts";
import type { Field } from "../reply.ts";
import { choiceIn, momentIn, peopleIn, textIn, unclearIn } from "./answers.ts";
import { deciding } from "./way.ts";

export type MoveMistakes = { readonly [F in MoveFieldId]?: string };

const snoozes = [30, 60, 120, 240, 960] as const;

export type Drawn = {
  readonly row: SupportCase;
  readonly words: Words;
  readonly answers: FormAnswers;
  readonly mistakes: MoveMistakes;
};

export function fieldsOf(move: MoveKind, drawn: Drawn): Field[] {
  const { row } = drawn;
  const decides = { logged: startsWithTicket(row), way: deciding(row.terms) !== null };
  const asked = faces[move].asks.filter((field) => (field === "logged" || field === "way" ? decides[field] : true));
  return asked.map((field) => draw(field, move, drawn));
}

/** When something really happened, if not now. */
export function momentField({ row, words, answers, mistakes }: Drawn): Field {
  return {
    kind: "moment",
    id: moveField.when,
    label: words.moves.ask.when,
    hint: words.moves.ask.whenHint,
    optional: true,
    value: unclearIn(answers, moveField.when) ?? momentIn(answers, moveField.when) ?? null,
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
    case "logged": {
      const options = [
        { value: "yes", label: ask.loggedYes },
        { value: "no", label: ask.loggedNo },
      ];
      return { ...choice, look: "radio", label: ask.logged, options, value: choiceIn(answers, field) ?? "yes" };
    }
    case "way": {
      const by = deciding(row.terms) ?? "phone";
      const options = [
        { value: by, label: ask.ways[by] },
        { value: "other", label: ask.ways.other },
      ];
      return { ...choice, look: "radio", label: ask.way, options, value: choiceIn(answers, field) ?? by };
    }
    case "until": {
      const options = snoozes.map((minutes) => ({ value: String(minutes), label: ask[`in${minutes}`] }));
      return { ...choice, look: "radio", label: ask.until, options, value: choiceIn(answers, field) ?? "60" };
    }
    case "entry":
      return {
        ...choice,
        look: "menu",
        label: ask.entry,
        options: entries(drawn),
        value: choiceIn(answers, field) ?? null,
      };
    case "rung": {
      const options = rungsOf(row).map(({ id, whom }) => ({ value: id, label: inWords(whom, words.language) }));
      return { ...choice, look: "radio", label: ask.rung, options, value: choiceIn(answers, field) ?? null };
    }
    case "what":
      throw new Error("the form of all moves asks that, none of a single one");
    default:
      return field satisfies never;
  }
}

/** The latest first; a menu of more would be read by nobody. */
const mostEntries = 20;

function entries({ row, words }: Drawn) {
  const labels: { readonly [kind: string]: string } = words.moves.labels;
  return correctable(row.course)
    .slice(0, mostEntries)
    .map(({ revision, at, act }) => ({
      value: String(revision),
      label: `${labels[act.kind] ?? act.kind}, ${wallText(at, row.site.zone, words.language, "date-time")}`,
    }));
}

function textField(move: MoveKind, { words, answers, mistakes, row }: Drawn): Field {
  const { text } = faces[move];
  if (!text) throw new Error(`${move} asks for words, and does not say for which`);
  const { ask } = words.moves;
  return {
    kind: "text",
    id: moveField.text,
    lines: text.lines,
    label: text.label(ask),
    hint: text.hint?.(ask),
    optional: text.optional,
    most: text.most,
    value: textIn(answers, moveField.text) ?? text.known?.(row) ?? "",
    mistake: mistakes.text,
  };
}
