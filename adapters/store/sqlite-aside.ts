// A long question to the SQLite file, asked in a thread of its own: its answer takes nothing from anybody's request.
import { DatabaseSync } from "node:sqlite";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { CompiledQuery } from "kysely";
import { asValue } from "./sqlite-connection.ts";

type Asked = { readonly path: string; readonly sql: string; readonly parameters: readonly unknown[] };

/** Reads what is committed; the file's own process may write meanwhile. */
export async function askAside<Row>(path: string, question: CompiledQuery<Row>): Promise<readonly Row[]> {
  const { sql, parameters } = question;
  const asked: Asked = { path, sql, parameters };
  const worker = new Worker(new URL(import.meta.url), { workerData: { aside: asked } });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Row[]>();
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", (code) => reject(new Error(`The reading thread ended with ${code}.`)));
  return promise;
}

function answer({ path, sql, parameters }: Asked): void {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    parentPort?.postMessage(database.prepare(sql).all(...parameters.map(asValue)));
  } finally {
    database.close();
  }
}

if (!isMainThread && workerData?.aside) answer(workerData.aside);
