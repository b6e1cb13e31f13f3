// Can the store still be written? A full disk, a lock held by another and a demoted primary answer every question.
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";
import { whenFree } from "./sqlite-busy.ts";

/** However many ask: what is tried is written at most that often, ms, where nothing else is said. */
const usualRest = 1_000;
/** More than a change of a case takes, bytes of base64: where that found no room, a small row may still find some. */
const much = 192 * 1024;

export type WriteProbe = {
  /** Resolves when something was written just now; throws what stood in the way. */
  run(): Promise<void>;
  /** What a change met: where that was want of room, the store can be written again when much of it can. */
  met(error: unknown): void;
};

export function writeProbe(db: Kysely<Tables>, restMs = usualRest): WriteProbe {
  let last: Promise<void> | null = null;
  let wantsRoom = false;

  async function write(): Promise<void> {
    await writeLittle(db);
    if (!wantsRoom) return;
    await writeMuch(db);
    wantsRoom = false;
  }

  return {
    run() {
      last ??= whenFree(write).finally(() => {
        setTimeout(() => {
          last = null;
        }, restMs).unref();
      });
      return last;
    },
    met(error) {
      wantsRoom ||= isWantOfRoom(error);
    },
  };
}

/** A mark that has run out already: housekeeping takes it away. */
async function writeLittle(db: Kysely<Tables>): Promise<void> {
  const row = { tenant: "", id: "may it be written", until: 0 };
  await db
    .insertInto("seen_mark")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet({ until: 0 }))
    .execute();
}

/** Of nobody, and taken away again. */
async function writeMuch(db: Kysely<Tables>): Promise<void> {
  const row = { tenant: "", kind: "probe", key: "is there room" };
  // As random bytes are, so that no database packs it into less.
  const value = createHash("shake256", { outputLength: much }).update(row.key).digest("base64");
  await db
    .insertInto("adapter_record")
    .values({ ...row, value })
    .onConflict((conflict) => conflict.columns(["tenant", "kind", "key"]).doUpdateSet({ value }))
    .execute();
  await db.deleteFrom("adapter_record").where("tenant", "=", "").where("kind", "=", row.kind).execute();
}

/** SQLITE_IOERR and SQLITE_FULL, by the lower byte (sqlite.org/rescode.html); PostgreSQL's disk_full and io_error. */
function isWantOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("errcode" in error) return [10, 13].includes(Number(error.errcode) & 0xff);
  return "code" in error && ["53100", "58030"].includes(String(error.code));
}
