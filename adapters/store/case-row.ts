// A case as a row and back: what is asked for stands in columns, the rest in the document.
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import type { DeadlineThen } from "../../src/case/journal.ts";
import { doneAtOf } from "../../src/case/standing.ts";
import { readStored } from "../../src/case/stored.ts";
import { DamagedRow, readDocument } from "./documents.ts";
import { type CaseRow, never } from "./schema.ts";
import { documentVersion, StoredCase } from "./stored-shape.ts";

export function caseRow({ case: it, entry }: Change): CaseRow {
  return {
    tenant: it.tenant,
    id: it.id,
    number: it.number,
    revision: it.revision,
    status: it.status,
    vendor: it.terms.vendor,
    platform: it.room.platform,
    room: it.room.id,
    thread: it.room.thread,
    card: it.card,
    reminded: it.reminded,
    reporter: it.reporter.id,
    owner: it.owner?.id ?? null,
    contact: it.contact?.id ?? null,
    opened_at: it.openedAt,
    closed_at: it.closedAt,
    next_due: nextDue(it, entry.deadlines),
    held: it.held ? 1 : 0,
    document: JSON.stringify({ version: documentVersion, ...it }),
  };
}

/** The card, its thread and the reminders said are the columns' own: `settle` writes them between two changes. */
export function readCase(row: CaseRow): SupportCase {
  const what = `Case ${row.number} (${row.id}) of ${row.tenant}`;
  const { version: _, ...document } = readDocument<Written>(row.document, what, StoredCase);
  if (document.id !== row.id) throw new DamagedRow(`${what} is damaged: its document is another's.`);
  const room = { ...document.room, thread: row.thread };
  return { ...readStored(document), revision: row.revision, card: row.card, room, reminded: row.reminded };
}

type Written = SupportCase & { readonly version?: number };

function nextDue(it: SupportCase, deadlines: readonly DeadlineThen[]): number {
  const done = (kind: DeadlineThen["kind"]) => (kind === "follow-up" ? it.closedAt : doneAtOf(it, kind));
  const open = deadlines.filter(({ kind }) => done(kind) === null);
  return Math.min(never, ...open.map((deadline) => deadline.dueAt ?? never));
}
