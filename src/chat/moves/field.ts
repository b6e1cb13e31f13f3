// What may be asked about a move, and how the one field for words is put. Ids are written here alone.
import type { Words } from "../../lang/index.ts";
import { lineIn, momentIn, textIn } from "../form-answers.ts";
import type { FormAnswers } from "../intent.ts";

export const moveField = {
  text: "text",
  to: "to",
  by: "by",
  logged: "logged",
  way: "way",
  who: "who",
  until: "until",
  when: "when",
  what: "what",
  entry: "entry",
  as: "as",
  decided: "decided",
  doneBy: "doneBy",
  vendorAt: "vendorAt",
  rung: "rung",
  awaits: "awaits",
} as const;
export type MoveFieldId = (typeof moveField)[keyof typeof moveField];
export type Missing = { readonly missing: MoveFieldId };

export const mostWords = 1000;
export const mostTicket = 60;

type Ask = Words["moves"]["ask"];
export type TextAsked = {
  readonly label: (ask: Ask) => string;
  readonly hint?: (ask: Ask) => string;
  readonly lines: "one" | "many";
  readonly most: number;
  readonly optional: boolean;
  /** Stands in it already. */
  readonly known?: (row: { readonly ticket: string | null }) => string;
};

export const words = (label: TextAsked["label"]): TextAsked => ({
  label,
  lines: "many",
  most: mostWords,
  optional: false,
});

export const ticketAsked = (optional: boolean): TextAsked => ({
  label: (ask) => ask.ticket,
  lines: "one",
  most: mostTicket,
  optional,
  known: ({ ticket }) => ticket ?? "",
});

export const why = (answers: FormAnswers): string => (textIn(answers, moveField.text) ?? "").trim();

export const ticketIn = (answers: FormAnswers): string => lineIn(answers, moveField.text)?.slice(0, mostTicket) ?? "";

/** When it really happened, epoch ms; undefined: now. */
export const when = (answers: FormAnswers): number | undefined => momentIn(answers, moveField.when) ?? undefined;

/** When the vendor itself says that it happened, epoch ms; undefined: nobody said. */
export const vendorAt = (answers: FormAnswers): number | undefined =>
  momentIn(answers, moveField.vendorAt) ?? undefined;
