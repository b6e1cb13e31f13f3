// What adapters keep for themselves.
import type { Kysely } from "kysely";
import type { Records } from "../../src/case/records.ts";
import type { Gate } from "./gate.ts";
import type { RecordRow, Tables } from "./schema.ts";

export function recordsIn(db: Kysely<Tables>, pass: Gate["pass"]): Records {
  return {
    get: (tenant, kind, key) => pass(() => valueAt(db, tenant, kind, key)),
    put: (tenant, kind, key, value) => pass(() => write(db, { tenant, kind, key, value })),
    swap: (tenant, kind, key, expected, value) => {
      const row = { tenant, kind, key, value };
      return pass(() => (expected === null ? insertNew(db, row) : replace(db, row, expected)));
    },
    remove: (tenant, kind, key) => pass(() => remove(db, tenant, kind, key)),
    list: (tenant, kind) => pass(() => of(db, tenant, kind).orderBy("key").execute()),
    everywhere: (kind) =>
      pass(() => db.selectFrom("adapter_record").select(["tenant", "key", "value"]).where("kind", "=", kind).execute()),
  };
}

const of = (db: Kysely<Tables>, tenant: string, kind: string) =>
  db.selectFrom("adapter_record").select(["key", "value"]).where("tenant", "=", tenant).where("kind", "=", kind);

export async function valueAt(db: Kysely<Tables>, tenant: string, kind: string, key: string): Promise<string | null> {
  const row = await of(db, tenant, kind).where("key", "=", key).executeTakeFirst();
  return row?.value ?? null;
}

export async function write(db: Kysely<Tables>, row: RecordRow): Promise<void> {
  await db
    .insertInto("adapter_record")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenant", "kind", "key"]).doUpdateSet({ value: row.value }))
    .execute();
}

async function remove(db: Kysely<Tables>, tenant: string, kind: string, key: string): Promise<void> {
  await db
    .deleteFrom("adapter_record")
    .where("tenant", "=", tenant)
    .where("kind", "=", kind)
    .where("key", "=", key)
    .execute();
}

async function insertNew(db: Kysely<Tables>, row: RecordRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("adapter_record")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenant", "kind", "key"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function replace(db: Kysely<Tables>, { tenant, kind, key, value }: RecordRow, old: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("adapter_record")
    .set({ value })
    .where("tenant", "=", tenant)
    .where("kind", "=", kind)
    .where("key", "=", key)
    .where("value", "=", old)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
