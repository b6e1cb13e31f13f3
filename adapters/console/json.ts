// Answers as scripts get them: the words and shapes here are a promise.
import { isoLength } from "../../src/doors/iso.ts";
import { targetJson } from "../../src/doors/target.ts";
import { first, wordsOf } from "../../src/lang/index.ts";
import { toIso } from "../../src/time/instant.ts";
import type { LedgerDay } from "../../src/time/ledger.ts";
import type { Due } from "./due.ts";
import { hotlinesJson } from "./json-reach.ts";
import type { Heard } from "./sentence.ts";
import type { Slip } from "./slip.ts";
import type { Triaged } from "./triage.ts";
import type { Explained } from "./why.ts";

export function dueJson(due: Due) {
  return { ...dueHead(due), targets: due.deadlines.map((deadline) => targetJson(deadline, due.clock.startedAt)) };
}

export function triageJson({ policy, level, suggestion, due, reached }: Triaged) {
  return {
    vendor: policy.id,
    priority: level.level,
    priorityName: level.name,
    because: suggestion.because,
    keptOut: suggestion.keptOut,
    nearMisses: suggestion.nearMisses,
    caveats: suggestion.caveats.map(({ id, text }) => ({ id, text: text[first] })),
    ...(due ? { targets: due.deadlines.map((deadline) => targetJson(deadline, due.clock.startedAt)) } : {}),
    ...(reached ? hotlinesJson(reached) : {}),
  };
}

/** What was read in a sentence, beside what follows from it; `missing` names what has to be known for that. */
export function sentenceJson({ read, triaged, missing }: Heard) {
  return { ...(triaged ? triageJson(triaged) : missing.length > 0 ? { missing } : {}), read };
}

export function whyJson(explained: Explained) {
  const ledgers = explained.ledgers.map(({ target, ledger }) => ({ kind: target.kind, ledger }));
  return {
    ...dueHead(explained),
    targets: explained.deadlines.map((deadline) => {
      const ledger = ledgers.find(({ kind }) => kind === deadline.target.kind)?.ledger;
      return { ...targetJson(deadline, explained.clock.startedAt), days: ledger ? ledger.days.map(dayJson) : [] };
    }),
  };
}

export function errorJson({ code, field, say }: Slip) {
  return { error: { code, message: say(wordsOf(first)), field } };
}

function dueHead({ policy, given, level, clock }: Due) {
  return { vendor: policy.id, plan: given.plan ?? null, priority: level.level, reportedAt: toIso(clock.startedAt) };
}

function dayJson({ date, pieces, skipped, running }: LedgerDay) {
  return {
    date,
    counted: pieces.map(({ from, to, counted }) => ({ from: toIso(from), to: toIso(to), length: isoLength(counted) })),
    skipped: skipped.map(({ why, name = null, from, to }) => ({ why, name, from: toIso(from), to: toIso(to) })),
    running: isoLength(running),
  };
}

/** As it is written to stdout. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
