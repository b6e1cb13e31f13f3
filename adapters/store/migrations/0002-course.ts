// A case carries its course: what happened, by when it happened. Read from the journal as version 1 wrote it.
import type { Kysely } from "kysely";
import { type OneCase, portionsOf, rewriteCases } from "./portions.ts";

export const course = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  for await (const portion of portionsOf(db)) {
    await rewriteCases(
      db,
      portion.flatMap((one) => carry(one) ?? []),
    );
  }
}

/** Null: a damaged row stays as it is; whoever asks for it is told. */
function carry({ row: { tenant, id, document }, lines: written }: OneCase): OneCase["row"] | null {
  const row = read(document);
  const lines = written.map((line) => ({ revision: line.revision, entry: read(line.document) }));
  if (row === null || lines.some(({ entry }) => entry === null)) return null;
  const steps = lines.flatMap(({ revision, entry }) => stepOf(revision, entry, row, lines));
  return { tenant, id, document: JSON.stringify({ ...row, course: steps }) };
}

type Document = { readonly [name: string]: unknown };

/** `at` of an entry was when it was noted; of its act, when that had happened. */
function stepOf(revision: number, entry: Document | null, row: Document, lines: readonly { entry: Document | null }[]) {
  const act = isDocument(entry?.act) ? entry.act : null;
  if (!act) return [];
  const at = act.at ?? entry?.at;
  if (act.kind !== "open") return [{ revision, at, act: brief(act) }];
  const later = (kind: string) => lines.some((line) => isDocument(line.entry?.act) && line.entry.act.kind === kind);
  const opened = {
    owner: later("assign") ? null : row.owner,
    ticket: later("ticket") ? null : row.ticket,
    differsBecause: later("reclassify") ? null : row.differsBecause,
  };
  return [{ revision, at, act: { ...act, ...opened } }];
}

/** Words that change nothing are the journal's alone. */
function brief(act: Document): Document {
  if (act.kind === "note") return { ...act, text: "" };
  return act.kind === "pause" || act.kind === "close" || act.kind === "reopen" ? { ...act, why: "" } : act;
}

function read(text: string): Document | null {
  try {
    const document: unknown = JSON.parse(text);
    return isDocument(document) ? document : null;
  } catch {
    return null;
  }
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null;
}
