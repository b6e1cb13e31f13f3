// A case and its journal as an earlier version wrote them, in the words of this one.
import { readMeasure, readTerms } from "../triage/stored-terms.ts";
import type { SupportCase } from "./case.ts";
import { settled } from "./course.ts";
import type { DeadlineThen, Entry } from "./journal.ts";

export function readStored(stored: SupportCase): SupportCase {
  const row = { ...stored, terms: readTerms(stored.terms) };
  return isOfToday(stored) ? row : settled(row);
}

/** An entry of the first version had one time of its own, when it was noted; its act may have another. */
export type StoredEntry = Entry & { readonly at?: number | undefined };

export function readEntry(stored: StoredEntry): Entry {
  const { at: noted, ...entry } = stored;
  const happened = "at" in stored.act ? stored.act.at : undefined;
  const times = noted === undefined ? {} : { notedAt: noted, happenedAt: happened ?? noted };
  return {
    ...entry,
    ...times,
    deadlines: stored.deadlines.map(readThen),
    moved: stored.moved?.map(readThen) ?? null,
  };
}

/** Of the first version's row, which `migrate` gave its course, the rest follows from that. */
function isOfToday(stored: Partial<SupportCase>): boolean {
  return stored.stood !== undefined;
}

function readThen(stored: DeadlineThen): DeadlineThen {
  return { ...stored, measure: readMeasure(stored.measure) };
}
