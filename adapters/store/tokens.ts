// Tokens of other programs: found by their hash, which is all that is kept of the secret.
import type { Kysely } from "kysely";
import type { Token, Tokens } from "../../src/case/token.ts";
import { note } from "./audit.ts";
import { readDocument } from "./documents.ts";
import type { Engine } from "./engine.ts";
import type { Gate } from "./gate.ts";
import type { Tables, TokenRow } from "./schema.ts";

export function tokensIn({ db, transact }: Engine, pass: Gate["pass"], newId: () => string): Tokens {
  return {
    create: (token, hash, noted) =>
      pass(() =>
        transact(async (trx) => {
          await trx.insertInto("api_token").values(rowOf(token, hash)).execute();
          await note(trx, token.tenant, [{ ...noted, id: newId() }]);
        }),
      ),
    list: (tenant) =>
      pass(async () => {
        const held = db.selectFrom("api_token").selectAll().where("tenant", "=", tenant);
        const tokens = (await held.where("revoked_at", "is", null).execute()).map(tokenOf);
        return tokens.toSorted((a, b) => b.createdAt - a.createdAt);
      }),
    byHash: (hash) =>
      pass(async () => {
        const row = await db.selectFrom("api_token").selectAll().where("hash", "=", hash).executeTakeFirst();
        return row ? tokenOf(row) : null;
      }),
    revoke: (tenant, id, noted) =>
      pass(() =>
        transact(async (trx) => {
          const { numUpdatedRows } = await trx
            .updateTable("api_token")
            .set({ revoked_at: noted.at })
            .where("tenant", "=", tenant)
            .where("id", "=", id)
            .where("revoked_at", "is", null)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows === 0n) return false;
          await note(trx, tenant, [{ ...noted, id: newId() }]);
          return true;
        }),
      ),
    used: (tenant, id, at) => pass(() => use(db, tenant, id, at)),
    answered: (tenant, token, key) =>
      pass(async () => {
        const kept = db.selectFrom("api_answer").select(["token", "key", "asked", "document", "until"]);
        const mine = kept.where("tenant", "=", tenant).where("token", "=", token).where("key", "=", key);
        return (await mine.executeTakeFirst()) ?? null;
      }),
    any: (now) => pass(() => any(db, now)),
  };
}

async function use(db: Kysely<Tables>, tenant: string, id: string, at: number): Promise<void> {
  await db
    .updateTable("api_token")
    .set({ last_used_at: at })
    .where("tenant", "=", tenant)
    .where("id", "=", id)
    .execute();
}

async function any(db: Kysely<Tables>, now: number): Promise<boolean> {
  const row = await db
    .selectFrom("api_token")
    .select("id")
    .where("revoked_at", "is", null)
    .where(({ or, eb }) => or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Made = Pick<Token, "platform" | "name" | "scopes" | "rooms" | "by" | "createdAt">;

function rowOf({ tenant, id, expiresAt, lastUsedAt, revokedAt, ...made }: Token, hash: string): TokenRow {
  const times = { expires_at: expiresAt, revoked_at: revokedAt, last_used_at: lastUsedAt };
  return { tenant, id, hash, document: JSON.stringify(made satisfies Made), ...times };
}

function tokenOf({ tenant, id, document, expires_at, revoked_at, last_used_at }: TokenRow): Token {
  const made = readDocument<Made>(document, `Token ${id} of ${tenant}`);
  return { tenant, id, ...made, expiresAt: expires_at, revokedAt: revoked_at, lastUsedAt: last_used_at };
}
