// Which migrations the version before may go on beside: their names promise it, and what they do keeps it.
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { migrate } from "../../adapters/store/migrations/migrate.ts";
import { sqliteDialect } from "../../adapters/store/sqlite-dialect.ts";

/** Why the version before has to be stopped. A name that was once run stays as it is. */
const stops: { readonly [name: string]: string } = {
  "0001-first": "there was nothing before",
  "0002-course": "writes every case anew",
  "0003-figures": "a version before writes no figures, and would leave them behind",
  "0004-rights": "a version before knows of no contact, and would show cases by the rights of then",
  "0005-seals": "writes every journal anew, sealed",
  "0006-audit": "a version before would act without a line in the log",
  "0007-tokens": "named before the ending meant anything",
  "0008-dispatch": "a version before would tell no program of what it changes",
  "0009-own-delays": "judgements mean more since",
  "0010-lists": "builds indexes of the largest tables, into which nobody writes meanwhile: a minute at a million cases",
};

/** In which an index is built in no time. */
const small = ["organisation_member", "dispatch", "adapter_record", "room", "settings", "api_token", "api_answer"];

const adds = [
  /^create table /,
  /^alter table \S+ add column "\w+" \w+(?! not null$)( default .+ not null)?$/,
  new RegExp(`^create index \\S+ on "?(${small.join("|")})"? `),
];

/** What each does, statement by statement. */
async function statements(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  let some: string[] = [];
  const db = new Kysely<unknown>({
    dialect: sqliteDialect(() => new DatabaseSync(":memory:")),
    log: ({ query: { sql, parameters } }) => {
      const ran = /insert into "kysely_migration"/.test(sql);
      if (ran) all.set(String(parameters[0]), some);
      some = ran ? [] : [...some, sql.replaceAll(/\s+/g, " ")];
    },
  });
  await migrate(db);
  await db.destroy();
  return all;
}

test("a migration whose name says so only adds: tables, columns that old writers may leave out, indexes of small tables; of every other it is said why the version before has to stop", async () => {
  const ran = await statements();
  const named = [...ran.keys()].filter((name) => name.endsWith("-expand"));
  expect([...ran.keys()].filter((name) => !named.includes(name))).toEqual(Object.keys(stops));
  expect(named.length).toBeGreaterThan(2);
  for (const name of named)
    for (const statement of ran.get(name) ?? [])
      expect(
        adds.some((kind) => kind.test(statement)),
        `${name}: ${statement}`,
      ).toBe(true);
});
