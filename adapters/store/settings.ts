// What a tenant and its rooms have chosen.
import type { Kysely } from "kysely";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import { readDocument } from "./documents.ts";
import type { Tables } from "./schema.ts";

const whole = "";

export async function settingsOf(db: Kysely<Tables>, tenant: string, room: string | null): Promise<Settings> {
  const row = await db
    .selectFrom("settings")
    .select("document")
    .where("tenant", "=", tenant)
    .where("room", "=", room ?? whole)
    .executeTakeFirst();
  if (!row) return noSettings;
  // A choice that did not exist when this was written reads as not made.
  return { ...noSettings, ...readDocument<Settings>(row.document, `The settings of ${room ?? "tenant"} in ${tenant}`) };
}

export async function keepSettings(
  db: Kysely<Tables>,
  tenant: string,
  room: string | null,
  settings: Settings,
): Promise<void> {
  const document = JSON.stringify(settings);
  await db
    .insertInto("settings")
    .values({ tenant, room: room ?? whole, document })
    .onConflict((conflict) => conflict.columns(["tenant", "room"]).doUpdateSet({ document }))
    .execute();
}
