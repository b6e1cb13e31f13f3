// Tells other processes that there is something to be said. Beside the change and not in its transaction: commits that
// notify wait for each other one by one (PostgreSQL, Notify: a lock on the whole queue until the commit is done).
import { type Kysely, sql } from "kysely";
import { channel } from "./postgres-listen.ts";

export type Announcer = {
  /** Soon; what is kept meanwhile is told along with the next word. A word that is lost is made up for by polling. */
  announce(): void;
  /** Resolves when nothing is being told any more. */
  done(): Promise<void>;
};

export function announcer<T>(db: Kysely<T>, ownName: string): Announcer {
  let wanted = false;
  let telling: Promise<void> | null = null;

  async function tell(): Promise<void> {
    while (wanted) {
      wanted = false;
      await sql`select pg_notify(${channel}, ${ownName})`.execute(db).catch(() => {});
    }
    telling = null;
  }

  return {
    announce: () => {
      wanted = true;
      telling ??= tell();
    },
    done: async () => telling ?? undefined,
  };
}
