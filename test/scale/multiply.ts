// Every life so many times, by the database alone: a case of its own each, of another tenant, room, person and time.
import type { Client } from "pg";
import { never } from "../../adapters/store/schema.ts";
import { blank } from "./lives.ts";
import { lookedAtAgain, withoutIndexes } from "./without-indexes.ts";

/** How cases lie: `share` of all in the workspace's own tenant T1, in so many rooms; the rest in other tenants. */
export type Spread = { readonly share: number; readonly rooms: number; readonly otherTenants: number };

const hour = 3_600_000;
const tables = ["support_case", "case_index", "ruling", "journal", "notice"] as const;
/** What moves along when a copy is of another time. */
const instants = new Set([
  ...["opened_at", "closed_at", "at", "due_at", "deadline", "up_at", "settled_at"],
  ...["waits_since", "unreached_since", "unconfirmed_since"],
]);

export async function multiply(client: Client, copies: number, spread: Spread, say: (line: string) => void) {
  await quieten(client);
  await client.query("analyze");
  await client.query("set synchronous_commit = off; set session_replication_role = replica; set work_mem = '256MB'");
  await client.query(
    "set maintenance_work_mem = '1GB'; set max_parallel_workers_per_gather = 0; set enable_nestloop = off",
  );
  await plan(client, copies, spread);
  for (const table of tables) {
    const began = performance.now();
    const count = await withoutIndexes(client, table, () => copy(client, table));
    say(`${table}: ${count} rows in ${Math.round((performance.now() - began) / 1000)} s`);
  }
  await client.query(`insert into frozen_terms (tenant, hash, document)
    select s.tenant, t.hash, t.document from (select distinct tenant from scale_copy) s, frozen_terms t where t.tenant = '${blank.tenant}'`);
  await client.query(
    `insert into case_counter (tenant, last) select tenant, max(number) from scale_copy group by tenant`,
  );
  await client.query(`insert into room (tenant, platform, id, audience, asked_at)
    select distinct tenant, 'slack', room, 'everybody', cast(extract(epoch from now()) * 1000 as bigint) from scale_copy`);
  for (const table of [...tables, "frozen_terms", "case_counter"])
    await client.query(`delete from ${table} where tenant = '${blank.tenant}'`);
  await client.query("drop table scale_copy");
  await lookedAtAgain(client);
  await client.query("reset all");
  await client.query("vacuum analyze");
}

/** Cards are there, and nothing falls due by itself for some hours: what is measured brings its own. */
async function quieten(client: Client): Promise<void> {
  const later = Date.now() + 12 * hour;
  await client.query("update notice set due_at = $1, up_at = $1 where state = 'waiting' and due_at < $1", [later]);
  await client.query(`update support_case set card = '1700000000.000001', thread = '1700000000.000001'`);
}

/** The older, the smaller the number. What is open stays as young as it is. */
async function plan(client: Client, copies: number, { share, rooms, otherTenants }: Spread): Promise<void> {
  await client.query(`create unlogged table scale_copy as
    select *, row_number() over (partition by tenant order by opened_at + shift) as number from (
      select t.id as template, cast(t.number as text) as template_number, t.opened_at, t.id || '-' || n as id,
        case when h % 1000 < ${Math.round(share * 1000)} then 'T1' else 'T' || (2 + h / 1000 % ${otherTenants}) end as tenant,
        'C' || (h / 7 % ${rooms}) as room, 'U' || (h / 11 % 2000) as person,
        case when t.status = 'closed' then - (h / 13 % 720) * cast(${hour} as bigint) else (h / 13 % 7200) * cast(1000 as bigint) end
          as shift
      from support_case t cross join generate_series(1, ${copies}) n,
        lateral (select abs(hashint8(t.number + n * cast(1000003 as bigint)) % 1000000000) as h) hashed
      where t.tenant = '${blank.tenant}'
    ) copies`);
  await client.query("create index on scale_copy (template); analyze scale_copy");
}

async function copy(client: Client, table: (typeof tables)[number]): Promise<number> {
  const { rows } = await client.query(
    "select column_name from information_schema.columns where table_name = $1 and table_schema = current_schema()",
    [table],
  );
  const columns = rows.map(({ column_name: name }) => String(name));
  const key = table === "support_case" ? "id" : "case_id";
  const values = columns.map((column) => copied(table, column));
  const { rowCount } = await client.query(`insert into ${table} (${columns.join(", ")})
    select ${values.join(", ")}
    from (select * from scale_copy order by opened_at + shift) s join ${table} t on t.${key} = s.template
    where t.tenant = '${blank.tenant}'`);
  return rowCount ?? 0;
}

/** Their documents keep the times of the life that they are copied from. */
function copied(table: string, column: string): string {
  const own = `t.${column}`;
  if (column === "tenant" || column === "room" || column === "number") return `s.${column}`;
  if (column === "id" && table === "notice") return "replace(t.id, s.template, s.id)";
  if (column === "id" || column === "case_id") return "s.id";
  if (column === "document") return written(own);
  if (column === "reporter") return "s.person";
  if (column === "owner" || column === "contact") return `case when ${own} is null then null else s.person end`;
  if (column === "next_due") return `case when ${own} = ${never} then ${own} else ${own} + s.shift end`;
  return instants.has(column) ? `${own} + s.shift` : own;
}

function written(document: string): string {
  const parts = [
    ["s.template", "s.id"],
    [`'${blank.tenant}'`, "s.tenant"],
    [`'${blank.room}'`, "s.room"],
    [`'${blank.person}'`, "s.person"],
    ["s.template_number", "cast(s.number as text)"],
  ];
  return parts.reduce((text, [from, to]) => `replace(${text}, ${from}, ${to})`, document);
}
