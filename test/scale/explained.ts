// A store whose statements are written down, and how PostgreSQL finds the rows of each.
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import type { Engine } from "../../adapters/store/engine.ts";
import { listeners } from "../../adapters/store/listeners.ts";
import type { Tables } from "../../adapters/store/schema.ts";
import { storeOver } from "../../adapters/store/store-over.ts";
import type { Store } from "../../src/case/store.ts";

/** What a statement did: ms and pages of 8 kB; `through`: tables of which it looked at more than a few thousand rows in vain, or at all. */
export type Explained = {
  readonly text: string;
  readonly ms: number;
  readonly pages: number;
  readonly through: readonly string[];
};
export type Explaining = {
  readonly store: Store;
  /** What was asked of the database for it. What changes something is planned, and not done a second time. */
  statementsOf(act: (store: Store) => Promise<unknown>): Promise<readonly Explained[]>;
  close(): Promise<void>;
};

/** Looked at and thrown away, or read without an index: from there on it is felt. */
const manyRows = 5_000;

export function explaining(url: string): Explaining {
  const pool = new Pool({ connectionString: url, max: 4, types: { getTypeParser } });
  let asked: CompiledQuery[] = [];
  const log = ({ query }: { readonly query: CompiledQuery }) => void asked.push(query);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log });
  const engine: Engine = {
    db,
    shared: true,
    percentiles: true,
    announce: () => {},
    index: async () => {},
    listen: async () => {},
    transact: (work) => db.transaction().execute(work),
    unhurried: (work) => work(),
    aside: async (question) => (await db.executeQuery(question)).rows,
    close: () => db.destroy(),
  };
  let ids = 0;
  const newId = () => `explained-${process.pid}-${++ids}`;
  const store = storeOver(engine, { newId, warn: console.warn, told: listeners() });

  async function explained({ sql, parameters }: CompiledQuery): Promise<Explained> {
    const isQuestion = /^\s*(with|select)\b/.test(sql) && !/\b(insert|update|delete|pg_notify)\b/.test(sql);
    const client = await pool.connect();
    try {
      await client.query("begin");
      const how = isQuestion ? "analyze, buffers, " : "";
      const { rows } = await client.query(`explain (${how}format json) ${sql}`, [...parameters]);
      const [{ Plan: plan, "Execution Time": ms = 0 }] = rows[0]["QUERY PLAN"];
      const pages = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
      return { text: sql, ms, pages, through: [...new Set(nodesOf(plan).flatMap(throughIn))] };
    } finally {
      await client.query("rollback");
      client.release();
    }
  }

  return {
    store,
    async statementsOf(act) {
      asked = [];
      await act(store);
      const all = [...new Map(asked.map((query) => [query.sql, query])).values()];
      const found: Explained[] = [];
      for (const query of all.filter(({ sql }) => /^\s*(with|select|insert|update|delete)\b/.test(sql)))
        found.push(await explained(query));
      return found;
    },
    close: () => store.close(),
  };
}

type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly "Plan Rows": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Node[];
};

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function throughIn(node: Node): string[] {
  const loops = node["Actual Loops"] ?? 1;
  const inVain = (node["Rows Removed by Filter"] ?? 0) * loops;
  const read = (node["Actual Rows"] ?? node["Plan Rows"]) * loops + inVain;
  const isWhole = node["Node Type"].endsWith("Seq Scan") && read > manyRows;
  return isWhole || inVain > manyRows
    ? [`${node["Node Type"]} ${node["Relation Name"] ?? ""}: ${Math.round(read)}`]
    : [];
}

/** As the store reads them: counts and epoch ms as numbers. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === types.builtins.INT8 ? (text: string) => Number(text) : types.getTypeParser(oid, format);
