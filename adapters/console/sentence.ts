// A sentence instead of answers: what the chat reads in it, and what follows from that as far as it goes.
import { type Command, readCommand } from "../../src/chat/commands.ts";
import { languages } from "../../src/lang/index.ts";
import { type GivenAnswers, questionNames, unanswered } from "../../src/policy/impact.ts";
import type { Desk } from "./desk.ts";
import { type Raw, textOf } from "./read.ts";
import { Slip } from "./slip.ts";
import { answerTriage, type Triaged } from "./triage.ts";

export type Read = {
  /** "open" is a damage. */
  readonly command: string;
  readonly vendor: string | null;
  readonly plan: string | null;
  readonly priority: number | null;
  readonly answers: GivenAnswers;
  readonly title: string;
};

export type Heard = {
  readonly read: Read;
  /** Null where something is missing, or the sentence is no damage. */
  readonly triaged: Triaged | null;
  readonly missing: readonly string[];
};

/** Null: no sentence was given. What an option says goes before what the sentence says. */
export function answerSentence(desk: Desk, raw: Raw): Heard | Slip | null {
  const text = textOf(raw, "text");
  if (text === undefined || text instanceof Slip) return text ?? null;
  const spoken = languages.find((language) => language === raw.lang);
  const read = readOf(readCommand(text, desk.catalog, spoken));
  if (read.command !== "open") return { read, triaged: null, missing: [] };
  const { text: _, ...options } = raw;
  const known: Raw = { ...read.answers, ...orNothing({ vendor: read.vendor, plan: read.plan }), ...orNothing(options) };
  const missing = missingIn(known);
  if (missing.length > 0) return { read, triaged: null, missing };
  const triaged = answerTriage(desk, known);
  return triaged instanceof Slip ? triaged : { read, triaged, missing: [] };
}

function readOf(command: Command): Read {
  const nothing = { vendor: null, plan: null, priority: null, answers: {}, title: "" };
  const { plan, priority, answers, title } = { ...nothing, ...command };
  const vendor = "vendor" in command ? (command.vendor?.id ?? null) : null;
  const name = command.kind === "incomplete" ? command.command : command.kind;
  return { command: name, vendor, plan, priority, answers, title };
}

function missingIn(known: Raw): string[] {
  const given: GivenAnswers = Object.fromEntries(questionNames.map((question) => [question, known[question]]));
  return [...(known.vendor === undefined ? ["vendor"] : []), ...unanswered(given)];
}

function orNothing(fields: Raw): Raw {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
