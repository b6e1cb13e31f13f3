// What platforms said of the rooms in which there are cases.
import { type Kysely, sql } from "kysely";
import type { Room } from "../../src/case/case.ts";
import type { Audience, KnownRoom } from "../../src/case/rights.ts";
import type { Tables } from "./schema.ts";

type Named = Pick<Room, "platform" | "id">;

/** From one to the next by an index, and not through every case of the tenant. */
export async function roomsOf(db: Kysely<Tables>, tenant: string): Promise<readonly KnownRoom[]> {
  const next = (column: string) => sql`(select ${sql.ref(column)} from support_case
    where support_case.tenant = ${tenant} and (support_case.platform, support_case.room) > (each.platform, each.room)
    order by support_case.platform, support_case.room limit 1)`;
  const { rows } = await sql<KnownRoom>`with recursive each(platform, room) as (
      select * from (select platform, room from support_case where tenant = ${tenant} order by platform, room limit 1) as first
      union all
      select ${next("support_case.platform")}, ${next("support_case.room")} from each where each.room is not null
    )
    select each.platform, each.room as id, room.audience, room.asked_at as "askedAt" from each
      left join room on room.tenant = ${tenant} and room.platform = each.platform and room.id = each.room
    where each.room is not null`.execute(db);
  return rows;
}

export async function roomOf(db: Kysely<Tables>, tenant: string, { platform, id }: Named): Promise<KnownRoom> {
  const row = await db
    .selectFrom("room")
    .select(["audience", "asked_at as askedAt"])
    .where("tenant", "=", tenant)
    .where("platform", "=", platform)
    .where("id", "=", id)
    .executeTakeFirst();
  return { platform, id, audience: row?.audience ?? null, askedAt: row?.askedAt ?? null };
}

export async function keepRoom(
  db: Kysely<Tables>,
  tenant: string,
  { platform, id }: Named,
  audience: Audience,
  now: number,
): Promise<void> {
  await db
    .insertInto("room")
    .values({ tenant, platform, id, audience, asked_at: now })
    .onConflict((conflict) => conflict.columns(["tenant", "platform", "id"]).doUpdateSet({ audience, asked_at: now }))
    .execute();
}
