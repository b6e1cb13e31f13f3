// A tenant's cases with everything that was written down of them, to read elsewhere.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../src/case/store.ts";
import { toIso } from "../../src/time/instant.ts";
import { backupSqlite } from "../store/backup.ts";
import type { Desk, Settings } from "./desk.ts";
import { all, withStore } from "./store.ts";

/** One JSON document on stdout, instants in UTC ISO 8601. Works while Dueline runs: SQLite is read from a copy. */
export async function exportTenant(tenant: string, desk: Desk): Promise<number> {
  const settings = desk.settings();
  const { store } = settings;
  if (store.kind === "postgres") return withStore(desk, (open) => write(tenant, open, desk));
  const folder = await mkdtemp(join(tmpdir(), "dueline-export-"));
  try {
    const copy = join(folder, "copy.db");
    backupSqlite(store.path, copy);
    return await withStore(
      { ...desk, settings: () => ({ ...settings, store: { kind: "sqlite", path: copy } }) },
      (open) => write(tenant, open, desk),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(tenant: string, store: Store, { now, output, messages, settings }: Desk): Promise<number> {
  const cases = await store.listCases(tenant, { asker: { kind: "operator" }, state: "all", limit: all });
  if (cases.length === 0) {
    messages.write(`There are no cases of tenant ${tenant}. A tenant is the id of ${tenantsOf(settings())}.\n`);
    return 1;
  }
  const head = { tenant, exportedAt: now(), settings: await store.settingsOf(tenant, null) };
  output.write(`${json(head).slice(0, -1)},"cases":[`);
  for (const [index, found] of cases.entries()) {
    const journal = await store.journalOf(tenant, found.id);
    output.write(`${index === 0 ? "" : ","}\n${json({ case: found, journal })}`);
  }
  output.write("\n]}\n");
  return 0;
}

function json(value: object): string {
  return JSON.stringify(value, (key, inside: unknown) =>
    typeof inside === "number" && instants.test(key) ? toIso(inside) : inside,
  );
}

function tenantsOf({ platforms }: Settings): string {
  return platforms.map(({ module: { title, tenant } }) => `a ${title} ${tenant.word} (${tenant.id})`).join(" or ");
}

/** Fields that are epoch ms inside. */
const instants = /^(at|from|until)$|(At|Until)$/;
