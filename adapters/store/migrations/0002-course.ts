// A case carries its course: what happened, by when it happened. Read from the journal as version 1 wrote it.
import { type Kysely, sql } from "kysely";

export const course = { up };

const casesAtOnce = 500;

type CaseOfV1 = { tenant: string; id: string; document: string };
type LineOfV1 = { case_id: string; revision: number; document: string };

async function up(db: Kysely<unknown>): Promise<void> {
  for (let [tenant, id] = ["", ""]; ; ) {
    const { rows } = await sql<CaseOfV1>`
      select tenant, id, document from support_case where (tenant, id) > (${tenant}, ${id})
      order by tenant, id limit ${casesAtOnce}`.execute(db);
    for (const row of rows) await carry(db, row);
    const last = rows.at(-1);
    if (!last) return;
    [tenant, id] = [last.tenant, last.id];
  }
}

/** A damaged row stays as it is: whoever asks for it is told. */
async function carry(db: Kysely<unknown>, { tenant, id, document }: CaseOfV1): Promise<void> {
  const { rows } = await sql<LineOfV1>`
    select case_id, revision, document from journal where tenant = ${tenant} and case_id = ${id}
    order by revision`.execute(db);
  const row = read(document);
  const lines = rows.map((line) => ({ revision: line.revision, entry: read(line.document) }));
  if (row === null || lines.some(({ entry }) => entry === null)) return;
  const steps = lines.flatMap(({ revision, entry }) => stepOf(revision, entry, row, lines));
  const text = JSON.stringify({ ...row, course: steps });
  await sql`update support_case set document = ${text} where tenant = ${tenant} and id = ${id}`.execute(db);
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
