// What platforms said of the rooms in which there are cases.
import type { Kysely } from "kysely";
import type { Room } from "../../src/case/case.ts";
import type { Audience, KnownRoom } from "../../src/case/rights.ts";
import type { Tables } from "./schema.ts";

type Named = Pick<Room, "platform" | "id">;

export async function roomsOf(db: Kysely<Tables>, tenant: string): Promise<readonly KnownRoom[]> {
  const rows = await db
    .selectFrom("support_case")
    .leftJoin("room", (join) =>
      join
        .onRef("room.tenant", "=", "support_case.tenant")
        .onRef("room.platform", "=", "support_case.platform")
        .onRef("room.id", "=", "support_case.room"),
    )
    .select(["support_case.platform", "support_case.room as id", "room.audience", "room.asked_at as askedAt"])
    .distinct()
    .where("support_case.tenant", "=", tenant)
    .execute();
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
