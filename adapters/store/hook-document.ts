// A program that hears of cases, as it is kept.
import type { Kysely } from "kysely";
import { z } from "zod";
import { eventNames, type Hook, hookKinds } from "../../src/case/hook.ts";
import { languages } from "../../src/lang/languages.ts";
import type { Tables } from "./schema.ts";

export const kind = "hook";

const Failed = z.object({
  since: z.number(),
  why: z.string(),
  told: z.boolean(),
  gone: z.boolean(),
  lost: z.boolean().optional(),
});
const Kept = z.object({
  id: z.string(),
  tenant: z.string(),
  kind: z.enum(hookKinds),
  url: z.string(),
  secret: z.string(),
  earlier: z.object({ secret: z.string(), until: z.number() }).nullable(),
  incoming: z.string().nullable().default(null),
  scope: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("room"), platform: z.string(), id: z.string() }),
    z.object({ kind: z.enum(["open", "all"]) }),
  ]),
  // A newer Dueline beside this one may know others.
  events: z.array(z.string()).transform((names) => eventNames.filter((name) => names.includes(name))),
  by: z.object({
    id: z.string(),
    name: z.string(),
    zone: z.string().optional(),
    language: z.enum(languages).optional(),
  }),
  platform: z.string(),
  createdAt: z.number(),
  failing: Failed.nullable(),
});

export async function hooksOf(db: Kysely<Tables>, tenant: string): Promise<Hook[]> {
  return readHooks(await records(db, tenant).orderBy("key").execute());
}

export function readHooks(rows: readonly { readonly value: string }[]): Hook[] {
  return rows.flatMap(({ value }) => readHook(value) ?? []);
}

/** Null: it cannot be read. Nothing that happens to a case may hang on it. */
export function readHook(value: string): Hook | null {
  try {
    return Kept.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}

export const records = (db: Kysely<Tables>, tenant: string) =>
  db.selectFrom("adapter_record").select("value").where("tenant", "=", tenant).where("kind", "=", kind);
