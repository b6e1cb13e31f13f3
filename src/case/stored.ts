// A case and its journal as an earlier version wrote them, in the words of this one.
import { readMeasure, readTerms } from "../triage/stored-terms.ts";
import type { SupportCase } from "./case.ts";
import type { DeadlineThen, Entry } from "./journal.ts";

export function readStored(stored: SupportCase): SupportCase {
  return { ...stored, terms: readTerms(stored.terms) };
}

export function readEntry(stored: Entry): Entry {
  return { ...stored, deadlines: stored.deadlines.map(readThen), moved: stored.moved?.map(readThen) ?? null };
}

function readThen(stored: DeadlineThen): DeadlineThen {
  return { ...stored, measure: readMeasure(stored.measure) };
}
