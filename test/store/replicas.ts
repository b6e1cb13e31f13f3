// Several stores on one PostgreSQL, and a look behind them.
import { Client } from "pg";
import type { Store } from "../../src/case/store.ts";
import { openAt } from "./where.ts";

export async function openReplicas(
  url: string,
  count: number,
): Promise<{ url: string; stores: Store[]; close(): Promise<void> }> {
  const stores = await Promise.all(Array.from({ length: count }, () => openAt({ kind: "postgres", at: url })));
  return { url, stores, close: async () => void (await Promise.all(stores.map((store) => store.close()))) };
}

export async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}
