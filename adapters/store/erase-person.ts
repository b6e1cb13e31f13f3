// Takes a person out of a tenant's rows; the cases stay. May be run again: what is gone is gone.
import type { Kysely } from "kysely";
import { contentOf } from "../../src/case/seal.ts";
import { heldIds } from "./held.ts";
import { documentsOf } from "./person-documents.ts";
import { namesIn, type Redaction, redacted, redactedText } from "./redact.ts";
import type { Tables } from "./schema.ts";

/** Says how many rows were changed or removed. Cases under legal hold stay as they are, but `despiteHold`. */
export async function erasePerson(
  db: Kysely<Tables>,
  tenant: string,
  personId: string,
  despiteHold: boolean,
): Promise<number> {
  if (personId === "") throw new RangeError("A person has an id.");
  const left = despiteHold ? new Set<string>() : await heldIds(db, tenant);
  const who = { personId, names: await namesOf(db, tenant, personId) };
  let changed = await removeRecordsOf(db, tenant, who);
  for (;;) {
    const pass = await redactAll(db, tenant, who, left);
    changed += pass.changed;
    if (!pass.disturbed) return changed;
  }
}

async function namesOf(db: Kysely<Tables>, tenant: string, personId: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { text } of documentsOf(db, tenant, personId)) {
    for (const name of namesIn(readOrNull(text), personId)) names.add(name);
  }
  return names;
}

/** What an adapter keeps under the person's own key, such as where to write to him. */
async function removeRecordsOf(db: Kysely<Tables>, tenant: string, who: Redaction): Promise<number> {
  const rows = await db.selectFrom("adapter_record").select(["kind", "key"]).where("tenant", "=", tenant).execute();
  const his = rows.filter(({ key }) => redactedText(key, { ...who, names: new Set() }) !== key);
  for (const { kind, key } of his) {
    const row = db.deleteFrom("adapter_record").where("tenant", "=", tenant).where("kind", "=", kind);
    await row.where("key", "=", key).execute();
  }
  return his.length;
}

async function redactAll(
  db: Kysely<Tables>,
  tenant: string,
  who: Redaction,
  left: ReadonlySet<string>,
): Promise<{ changed: number; disturbed: boolean }> {
  let changed = 0;
  let disturbed = false;
  for await (const { text, replace, caseId } of documentsOf(db, tenant, who.personId)) {
    if (caseId !== undefined && left.has(caseId)) continue;
    const without = redactedDocument(text, who);
    if (without === text) continue;
    if (await replace(without)) changed += 1;
    else disturbed = true;
  }
  return { changed, disturbed };
}

function redactedDocument(text: string, who: Redaction): string {
  const read = readOrNull(text);
  if (read === null) return redactedText(text, who);
  const without = redacted(read, who);
  return JSON.stringify(without) === JSON.stringify(read) ? text : JSON.stringify(marked(without));
}

/** A journal's entry says that somebody was taken out of it, or its hash would call it changed. */
function marked(document: unknown): unknown {
  if (typeof document !== "object" || document === null || !("seal" in document)) return document;
  const { seal } = document;
  if (typeof seal !== "object" || seal === null || !("content" in seal && "chain" in seal)) return document;
  return { ...document, seal: { ...seal, erased: contentOf(document) } };
}

/** Null: no JSON; then it is taken as plain text, so that a damaged row gives nobody away. */
function readOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
