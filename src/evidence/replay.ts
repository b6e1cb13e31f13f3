// A case out of its record alone: the opening, the terms of that day, and every entry since.
import type { SupportCase } from "../case/case.ts";
import { replayed, untouched } from "../case/course.ts";
import type { Entry } from "../case/journal.ts";
import { readEntry, type StoredEntry } from "../case/stored.ts";
import { readTerms } from "../triage/stored-terms.ts";
import type { Terms } from "../triage/terms.ts";

/** @throws Error where the record does not begin with an opening. */
export function rowOf(stored: readonly StoredEntry[], terms: Terms): SupportCase {
  const [opening, ...rest] = stored.map(readEntry);
  const act = opening?.facts?.opening ?? opening?.act;
  if (!opening?.facts || act?.kind !== "open") throw new Error("The record does not begin with an opening.");
  const { room, terms: _hash, opening: _act, ...facts } = opening.facts;
  const { answers, suggested, priority, differsBecause = null, owner = null, ticket = null } = act;
  const place = { ...room, thread: null };
  const said = { answers, suggested, priority, differsBecause, owner, ticket };
  const row = { ...unsaid, ...facts, ...said, room: place, terms: readTerms(terms) };
  return replayed(row, [{ ...opening, act } satisfies Entry, ...rest]);
}

const unsaid = { ...untouched, revision: 1, card: null, reminded: 0, reportedAt: null, stood: [], course: [] } as const;
