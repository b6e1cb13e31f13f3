// Every document of a tenant in which a person may stand, one after the other.
import { type Kysely, sql } from "kysely";
import { refreshFigures } from "./figures.ts";
import { nobody } from "./redact.ts";
import type { Tables } from "./schema.ts";

export type PersonDocument = {
  readonly text: string;
  /** Of which case; absent: of none. */
  readonly caseId?: string;
  /** False where somebody else wrote it since it was read: then nothing was changed. */
  replace(by: string): Promise<boolean>;
};

export async function* documentsOf(
  db: Kysely<Tables>,
  tenant: string,
  personId: string,
): AsyncGenerator<PersonDocument> {
  yield* cases(db, tenant, personId);
  yield* journal(db, tenant);
  yield* settings(db, tenant);
  yield* audit(db, tenant);
  yield* records(db, tenant);
  yield* tokens(db, tenant);
  yield* answers(db, tenant);
}

const rowsAtOnce = 100;

async function* cases(db: Kysely<Tables>, tenant: string, personId: string): AsyncGenerator<PersonDocument> {
  for (let after = ""; ; ) {
    const query = db.selectFrom("support_case").select(["id", "document"]).where("tenant", "=", tenant);
    const rows = await query.where("id", ">", after).orderBy("id").limit(rowsAtOnce).execute();
    for (const { id, document: text } of rows) {
      yield { text, caseId: id, replace: (by) => replaceCase(db, { tenant, id, text }, by, personId) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** A new revision: a change made to the case as it was would bring the person back. */
async function replaceCase(
  db: Kysely<Tables>,
  { tenant, id, text }: { tenant: string; id: string; text: string },
  document: string,
  personId: string,
): Promise<boolean> {
  const without = (column: "reporter" | "owner" | "contact") =>
    sql<string>`case when ${sql.ref(column)} = ${personId} then ${nobody.id} else ${sql.ref(column)} end`;
  return db.transaction().execute(async (trx) => {
    const [row] = await trx
      .updateTable("support_case")
      .set({
        document,
        revision: sql`revision + 1`,
        reporter: without("reporter"),
        owner: without("owner"),
        contact: without("contact"),
      })
      .where("tenant", "=", tenant)
      .where("id", "=", id)
      .where("document", "=", text)
      .returningAll()
      .execute();
    if (row) await refreshFigures(trx, [row]);
    return row !== undefined;
  });
}

async function* journal(db: Kysely<Tables>, tenant: string): AsyncGenerator<PersonDocument> {
  for (let [afterCase, afterRevision] = ["", 0]; ; ) {
    const rows = await db
      .selectFrom("journal")
      .select(["case_id", "revision", "document"])
      .where("tenant", "=", tenant)
      .where(sql<boolean>`(case_id, revision) > (${afterCase}, ${afterRevision})`)
      .orderBy("case_id")
      .orderBy("revision")
      .limit(rowsAtOnce)
      .execute();
    for (const { case_id, revision, document: text } of rows) {
      const line = db.updateTable("journal").where("tenant", "=", tenant).where("case_id", "=", case_id);
      const replace = (document: string) => wrote(line.where("revision", "=", revision).set({ document }));
      yield { text, caseId: case_id, replace };
    }
    const last = rows.at(-1);
    if (!last) return;
    [afterCase, afterRevision] = [last.case_id, last.revision];
  }
}

async function* audit(db: Kysely<Tables>, tenant: string): AsyncGenerator<PersonDocument> {
  for (let after = ""; ; ) {
    const query = db.selectFrom("audit_line").select(["id", "document"]).where("tenant", "=", tenant);
    const rows = await query.where("id", ">", after).orderBy("id").limit(rowsAtOnce).execute();
    for (const { id, document: text } of rows) {
      const line = db.updateTable("audit_line").where("tenant", "=", tenant).where("id", "=", id);
      yield { text, replace: (document) => wrote(line.set({ document })) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function* settings(db: Kysely<Tables>, tenant: string): AsyncGenerator<PersonDocument> {
  const rows = await db.selectFrom("settings").selectAll().where("tenant", "=", tenant).execute();
  for (const { room, document: text } of rows) {
    const row = db.updateTable("settings").where("tenant", "=", tenant).where("room", "=", room);
    yield { text, replace: (document) => wrote(row.where("document", "=", text).set({ document })) };
  }
}

async function* records(db: Kysely<Tables>, tenant: string): AsyncGenerator<PersonDocument> {
  const rows = await db.selectFrom("adapter_record").selectAll().where("tenant", "=", tenant).execute();
  for (const { kind, key, value: text } of rows) {
    const row = db.updateTable("adapter_record").where("tenant", "=", tenant).where("kind", "=", kind);
    yield { text, replace: (value) => wrote(row.where("key", "=", key).where("value", "=", text).set({ value })) };
  }
}

async function* tokens(db: Kysely<Tables>, tenant: string): AsyncGenerator<PersonDocument> {
  const rows = await db.selectFrom("api_token").select(["id", "document"]).where("tenant", "=", tenant).execute();
  for (const { id, document: text } of rows) {
    const row = db.updateTable("api_token").where("tenant", "=", tenant).where("id", "=", id);
    yield { text, replace: (document) => wrote(row.set({ document })) };
  }
}

async function* answers(db: Kysely<Tables>, tenant: string): AsyncGenerator<PersonDocument> {
  const rows = await db.selectFrom("api_answer").selectAll().where("tenant", "=", tenant).execute();
  for (const { token, key, document: text } of rows) {
    const row = db.updateTable("api_answer").where("tenant", "=", tenant).where("token", "=", token);
    yield { text, replace: (document) => wrote(row.where("key", "=", key).set({ document })) };
  }
}

type Writing = { executeTakeFirstOrThrow(): Promise<{ readonly numUpdatedRows: bigint }> };
const wrote = async (update: Writing) => (await update.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
