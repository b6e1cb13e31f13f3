// Who may see a case: whom it concerns beside reporter and owner, and what the platforms say of the rooms.
import { type Kysely, sql } from "kysely";

export const rights = { up };

const casesAtOnce = 500;

type Row = { tenant: string; id: string; document: string };

/** Of rooms nothing is known yet: each is asked for when somebody wants to see one of its cases. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("support_case").addColumn("contact", "text").execute();
  await db.schema
    .createTable("room")
    .addColumn("tenant", "text", (c) => c.notNull())
    .addColumn("platform", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("asked_at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("room_key", ["tenant", "platform", "id"])
    .execute();
  await contacts(db);
}

async function contacts(db: Kysely<unknown>): Promise<void> {
  for (let [tenant, id] = ["", ""]; ; ) {
    const { rows } = await sql<Row>`
      select tenant, id, document from support_case where (tenant, id) > (${tenant}, ${id})
      order by tenant, id limit ${casesAtOnce}`.execute(db);
    for (const row of rows) {
      const contact = contactIn(row.document);
      if (contact === null) continue;
      await sql`update support_case set contact = ${contact} where tenant = ${row.tenant} and id = ${row.id}`.execute(
        db,
      );
    }
    const last = rows.at(-1);
    if (!last) return;
    [tenant, id] = [last.tenant, last.id];
  }
}

/** Null: nobody, or a damaged row, of which whoever asks for it is told. */
function contactIn(document: string): string | null {
  try {
    const { contact } = JSON.parse(document);
    return typeof contact?.id === "string" ? contact.id : null;
  } catch {
    return null;
  }
}
