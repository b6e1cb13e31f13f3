// A tenant's cases with everything that was written down of them, to read elsewhere.
import type { Portion, Store } from "../../src/case/store.ts";
import { toIso } from "../../src/time/instant.ts";
import { noteByOperator } from "./audit.ts";
import type { Desk, Settings } from "./desk.ts";
import { onCopy } from "./on-copy.ts";

/** One JSON document on stdout, by number, instants in UTC ISO 8601; however many there are. Works while Dueline runs. */
export async function exportTenant(tenant: string, desk: Desk): Promise<number> {
  const status = await onCopy(desk, (open) => write(tenant, open, desk));
  if (status === 0) await noteByOperator(tenant, { deed: "export", on: { kind: "tenant" }, about: ["json"] }, desk);
  return status;
}

async function write(tenant: string, store: Store, { now, output, messages, settings }: Desk): Promise<number> {
  if ((await store.countCases(tenant)) === 0) {
    messages.write(`There are no cases of tenant ${tenant}. A tenant is the id of ${tenantsOf(settings())}.\n`);
    return 1;
  }
  const head = { tenant, exportedAt: now(), settings: await store.settingsOf(tenant, null) };
  output.write(`${json(head).slice(0, -1)},"cases":[`);
  let separator = "";
  for (let after: number | null = 0; after !== null; ) {
    const { cases, next }: Portion = await store.portionOf(tenant, after);
    for (const found of cases) {
      output.write(`${separator}\n${json({ case: found, journal: await store.journalOf(tenant, found.id) })}`);
      separator = ",";
    }
    after = next;
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
