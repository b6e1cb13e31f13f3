// Which fields a move's form has, and how each is put.
import type { SupportCase } from "../../case/case.ts";
import { correctable, isPlain } from "../../case/corrections.ts";
import type { MoveKind } from "../../case/move.ts";
import { startsWithTicket } from "../../case/moves/effects.ts";
import { isAskedFor } from "../../case/our-part.ts";
import { momentIn, peopleIn, textIn, unclearIn } from "../form-answers.ts";
import { type MoveFieldId, moveField } from "../moves/field.ts";
import { faces } from "../moves/index.ts";
import type { Field } from "../reply.ts";
import type { Drawn } from "./move-asking.ts";
import { choiceField } from "./move-choices.ts";
import { deciding } from "./way.ts";

export function fieldsOf(move: MoveKind, drawn: Drawn): Field[] {
  const { row } = drawn;
  const acts = correctable(row.course).map(({ act }) => act);
  const decides: { readonly [F in MoveFieldId]?: boolean } = {
    logged: startsWithTicket(row),
    way: deciding(row.terms) !== null,
    awaits: isReachedFor(row),
    as: acts.some(isPlain),
    decided: acts.some(({ kind }) => kind === "reclassify"),
  };
  const asked = faces[move].asks.filter((field) => decides[field] ?? true);
  return asked.map((field) => draw(field, move, drawn));
}

/** A vendor may call at any time: at its most urgent priority, or where its document asks for somebody at hand. */
function isReachedFor({ priority, terms }: SupportCase): boolean {
  return priority === 1 || isAskedFor({ priority, terms });
}

/** When something really happened, if not now. */
export function momentField({ row, words, answers, mistakes }: Drawn, hint = words.moves.ask.whenHint): Field {
  return {
    kind: "moment",
    id: moveField.when,
    label: words.moves.ask.when,
    hint,
    optional: true,
    value: unclearIn(answers, moveField.when) ?? momentIn(answers, moveField.when) ?? null,
    zone: row.site.zone,
    clock: words.ask.clock,
    mistake: mistakes.when,
  };
}

function draw(field: MoveFieldId, move: MoveKind, drawn: Drawn): Field {
  switch (field) {
    case "text":
      return textField(move, drawn);
    case "when":
      return momentField(drawn, move === "correct" ? drawn.words.moves.ask.whenMend : undefined);
    case "who":
      return ownerField(drawn);
    case "doneBy":
      return doerField(drawn);
    case "vendorAt":
      return vendorsField(move, drawn);
    case "to":
    case "by":
    case "logged":
    case "way":
    case "until":
    case "entry":
    case "as":
    case "decided":
    case "rung":
    case "awaits":
      return choiceField(field, drawn);
    case "what":
      throw new Error("the form of all moves asks that, none of a single one");
    default:
      return field satisfies never;
  }
}

function ownerField({ words, answers, mistakes }: Drawn): Field {
  const value = peopleIn(answers, moveField.who) ?? [];
  const label = words.moves.ask.owner;
  return { kind: "people", id: moveField.who, label, optional: false, most: 1, value, mistake: mistakes.who };
}

/** The vendor's own record, beside what we saw ourselves. */
function vendorsField(move: MoveKind, { row, words, answers, mistakes }: Drawn): Field {
  const { vendorOpened, vendorClosed, vendorHint } = words.moves.ask;
  return {
    kind: "moment",
    id: moveField.vendorAt,
    label: move === "close" ? vendorClosed : vendorOpened,
    hint: vendorHint,
    optional: true,
    value: unclearIn(answers, moveField.vendorAt) ?? momentIn(answers, moveField.vendorAt) ?? null,
    zone: row.site.zone,
    clock: words.ask.clock,
    mistake: mistakes.vendorAt,
  };
}

function doerField({ words, answers, mistakes }: Drawn): Field {
  const { doneBy: label, doneByHint: hint } = words.moves.ask;
  const value = peopleIn(answers, moveField.doneBy) ?? [];
  const mistake = mistakes.doneBy;
  return { kind: "people", id: moveField.doneBy, label, hint, optional: true, most: 1, value, mistake };
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
