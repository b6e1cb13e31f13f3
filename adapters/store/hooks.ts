// Other programs that hear of cases, as they are kept: one document each, and their messages as rows.
import type { Kysely } from "kysely";
import type { Dispatch, Failing, Hook, Hooks } from "../../src/case/hook.ts";
import {
  claimDispatches,
  countsOf,
  dispatchBacklog,
  dispatchRow,
  nextDispatchAt,
  replay,
  settleDispatch,
} from "./dispatches.ts";
import type { Engine } from "./engine.ts";
import type { Gate } from "./gate.ts";
import { hooksOf, kind, readHook, records } from "./hook-document.ts";
import type { Lost } from "./lease.ts";
import { manyCounts } from "./many.ts";
import type { Tables } from "./schema.ts";

type Own = { readonly engine: Engine; readonly pass: Gate["pass"]; readonly newId: () => string };

export function hooksIn({ engine, pass, newId }: Own): Hooks {
  const { db } = engine;
  const lost: Lost = new Map();
  const many = manyCounts();
  return {
    list: (tenant) => pass(() => hooksOf(db, tenant)),
    find: (tenant, id) => pass(() => find(db, tenant, id)),
    put: (hook) => pass(() => put(db, hook)),
    remove: (tenant, id) => pass(() => engine.transact((trx) => remove(trx, tenant, id))),
    mark: (tenant, id, failing) => pass(() => engine.transact((trx) => mark(trx, engine.shared, tenant, id, failing))),
    add: (dispatch) => pass(() => add(db, dispatch)),
    claim: (now, limit, leaseMs) => pass(() => claimDispatches(engine, { now, limit, leaseMs, lease: newId(), lost })),
    settle: (claimed, end) => pass(() => settleDispatch(db, claimed, end)),
    nextAt: () => pass(() => nextDispatchAt(db)),
    counts: (tenant) => pass(() => countsOf(db, tenant)),
    backlog: (now) => pass(() => dispatchBacklog(db, many, now)),
    replay: (tenant, hook, now) => pass(() => replay(db, tenant, hook, now)),
  };
}

async function find(db: Kysely<Tables>, tenant: string, id: string): Promise<Hook | null> {
  const row = await records(db, tenant).where("key", "=", id).executeTakeFirst();
  return row ? readHook(row.value) : null;
}

async function put(db: Kysely<Tables>, hook: Hook): Promise<void> {
  const value = JSON.stringify(hook);
  await db
    .insertInto("adapter_record")
    .values({ tenant: hook.tenant, kind, key: hook.id, value })
    .onConflict((conflict) => conflict.columns(["tenant", "kind", "key"]).doUpdateSet({ value }))
    .execute();
}

async function add(db: Kysely<Tables>, dispatch: Dispatch): Promise<void> {
  await db.insertInto("dispatch").values(dispatchRow(dispatch)).execute();
}

/** Whoever gives it a new secret in the same moment is not written over. */
async function mark(
  db: Kysely<Tables>,
  shared: boolean,
  tenant: string,
  id: string,
  failing: Failing | null,
): Promise<void> {
  const row = records(db, tenant).where("key", "=", id);
  const found = await (shared ? row.forUpdate() : row).executeTakeFirst();
  const hook = found && readHook(found.value);
  if (hook) await put(db, { ...hook, failing });
}

async function remove(db: Kysely<Tables>, tenant: string, id: string): Promise<boolean> {
  await db.deleteFrom("dispatch").where("tenant", "=", tenant).where("hook", "=", id).execute();
  const { numDeletedRows } = await db
    .deleteFrom("adapter_record")
    .where("tenant", "=", tenant)
    .where("kind", "=", kind)
    .where("key", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
