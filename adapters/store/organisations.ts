// Which tenants are one company, as both sides have said it.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { AuditLine } from "../../src/case/audit.ts";
import type { Membership, Organisations } from "../../src/case/organisation.ts";
import { note } from "./audit.ts";
import type { Engine } from "./engine.ts";
import type { Gate } from "./gate.ts";
import type { OrganisationMemberRow, Tables } from "./schema.ts";

type Own = { readonly engine: Engine; readonly pass: Gate["pass"]; readonly newId: () => string };

export function organisationsIn({ engine, pass, newId }: Own): Organisations {
  const { db, transact } = engine;
  const noting = (tenant: string, noted: AuditLine, work: (trx: Kysely<Tables>) => Promise<boolean>) =>
    transact(async (trx) => {
      const done = await work(trx);
      if (done) await note(trx, tenant, [{ ...noted, id: newId() }]);
      return done;
    });
  return {
    invite: (tenant, name, noted) =>
      pass(async () => {
        const isNew = await noting(tenant, noted, (trx) => invite(trx, tenant, name, noted.at));
        return isNew ? null : find(db, tenant);
      }),
    of: (tenant) => pass(() => membershipOf(db, tenant)),
    join: (tenant, name, noted) => pass(() => noting(tenant, noted, (trx) => join(trx, tenant, name, noted.at))),
    leave: (tenant, noted) => pass(() => noting(tenant, noted, (trx) => leave(trx, tenant))),
    list: () =>
      pass(async () => {
        const all = db.selectFrom("organisation_member").selectAll().orderBy("organisation").orderBy("tenant");
        return (await all.execute()).map(membership);
      }),
  };
}

/** The tenants of this one's organisation: a question of its own inside another's statement. None where it has not joined. */
export function tenantsAlong(tenant: string): RawBuilder<unknown> {
  return sql`select together.tenant from organisation_member as mine
    join organisation_member as together on together.organisation = mine.organisation
    where mine.tenant = ${tenant} and mine.joined_at is not null and together.joined_at is not null`;
}

async function membershipOf(db: Kysely<Tables>, tenant: string): ReturnType<Organisations["of"]> {
  const mine = await find(db, tenant);
  if (!mine) return null;
  const joined = db.selectFrom("organisation_member").where("organisation", "=", mine.name);
  const { tenants } = await joined
    .where("joined_at", "is not", null)
    .select(({ fn }) => fn.countAll<number>().as("tenants"))
    .executeTakeFirstOrThrow();
  return { ...mine, tenants: Number(tenants) };
}

async function find(db: Kysely<Tables>, tenant: string): Promise<Membership | null> {
  const row = await db.selectFrom("organisation_member").selectAll().where("tenant", "=", tenant).executeTakeFirst();
  return row ? membership(row) : null;
}

async function invite(trx: Kysely<Tables>, tenant: string, organisation: string, at: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("organisation_member")
    .values({ tenant, organisation, invited_at: at, joined_at: null })
    .onConflict((conflict) => conflict.column("tenant").doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** By the name that he was shown: what he did not read he does not agree to. */
async function join(trx: Kysely<Tables>, tenant: string, organisation: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("organisation_member")
    .set({ joined_at: at })
    .where("tenant", "=", tenant)
    .where("organisation", "=", organisation)
    .where("joined_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function leave(trx: Kysely<Tables>, tenant: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("organisation_member")
    .where("tenant", "=", tenant)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

function membership({ tenant, organisation, invited_at, joined_at }: OrganisationMemberRow): Membership {
  return { tenant, name: organisation, invitedAt: invited_at, joinedAt: joined_at };
}
