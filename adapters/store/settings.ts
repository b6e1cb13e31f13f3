// What a tenant and its rooms have chosen.
import type { Kysely } from "kysely";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import type { Tables } from "./schema.ts";
import { readSettings, settingsDocument } from "./settings-document.ts";

const whole = "";

export async function settingsOf(
  db: Kysely<Tables>,
  tenant: string,
  room: string | null,
  warn: (problem: string) => void,
): Promise<Settings> {
  const row = await db
    .selectFrom("settings")
    .select("document")
    .where("tenant", "=", tenant)
    .where("room", "=", room ?? whole)
    .executeTakeFirst();
  if (!row) return noSettings;
  const whose = room === null ? `tenant ${tenant}` : `${room} in ${tenant}`;
  return readSettings(row.document, (what) => {
    warn(`The settings of ${whose} are damaged (${what}); until somebody saves them again they count as not made.`);
  });
}

export async function keepSettings(
  db: Kysely<Tables>,
  tenant: string,
  room: string | null,
  settings: Settings,
): Promise<void> {
  const row = db.selectFrom("settings").select("document").where("tenant", "=", tenant);
  const before = await row.where("room", "=", room ?? whole).executeTakeFirst();
  const document = settingsDocument(settings, before?.document ?? null);
  await db
    .insertInto("settings")
    .values({ tenant, room: room ?? whole, document })
    .onConflict((conflict) => conflict.columns(["tenant", "room"]).doUpdateSet({ document }))
    .execute();
}
