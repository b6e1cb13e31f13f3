// Legal hold from the terminal: of one case, or of a whole tenant, for whoever runs Dueline at a lawyer's word.
import type { AuditLine } from "../../src/case/audit.ts";
import { holdCase, mostWhy } from "../../src/case/legal-hold.ts";
import type { Store } from "../../src/case/store.ts";
import { settingsIn } from "../../src/chat/visit.ts";
import type { Desk } from "./desk.ts";
import { onCopy } from "./on-copy.ts";
import { withStore } from "./store.ts";

/** `number` null: everything of the tenant. */
export type Held = { readonly tenant: string; readonly number: number | null };

export function setHold(of: Held, on: boolean, why: string, desk: Desk): Promise<number> {
  return withStore(desk, async (store) => {
    const { tenant, number } = of;
    const wanted = { on, why: why.trim().slice(0, mostWhy) };
    const outcome =
      number === null ? await setAll(store, tenant, on, desk) : await setOne(store, { tenant, number }, wanted, desk);
    if (outcome === "done") {
      desk.output.write(`${nameOf(of)} is under ${on ? "legal hold" : "no legal hold any more"}.\n`);
      return 0;
    }
    desk.messages.write(`${outcome}\n`);
    return 1;
  });
}

/** Or a sentence that says why not. */
async function setOne(
  store: Store,
  { tenant, number }: { readonly tenant: string; readonly number: number },
  wanted: { readonly on: boolean; readonly why: string },
  desk: Desk,
): Promise<string> {
  const row = await store.findByNumber(tenant, number);
  if (!row) return `Tenant ${tenant} has no case ${number}.`;
  const settings = await settingsIn({ store }, tenant, row.room.id);
  const change = holdCase(row, wanted, null, desk.now(), settings);
  if (!change) return `Case ${number} is ${wanted.on ? "under legal hold already" : "under no legal hold"}.`;
  return (await store.keep(change)) === "kept" ? "done" : "Somebody changed the case at the same moment: run it again.";
}

async function setAll(store: Store, tenant: string, on: boolean, desk: Desk): Promise<string> {
  const before = await store.settingsOf(tenant, null);
  const { months = null, hold = false } = before.retention ?? {};
  if (hold === on) return `Tenant ${tenant} is ${on ? "under legal hold already" : "under no legal hold"}.`;
  const retention = months === null && !on ? null : { months, hold: on };
  const line: AuditLine = {
    at: desk.now(),
    by: null,
    deed: "settings",
    on: { kind: "tenant" },
    result: "done",
    about: ["retention"],
  };
  await store.keepSettings(tenant, null, { ...before, retention }, [line]);
  return "done";
}

/** Works while Dueline runs. */
export function listHolds(tenant: string, desk: Desk): Promise<number> {
  return onCopy(desk, async (store) => {
    const { retention } = await store.settingsOf(tenant, null);
    if (retention?.hold) desk.output.write(`${nameOf({ tenant, number: null })}\n`);
    const cases = await store.heldCases(tenant);
    for (const number of cases) {
      const { held } = (await store.findByNumber(tenant, number)) ?? {};
      desk.output.write(`${nameOf({ tenant, number })}: ${held?.why ?? ""}\n`);
    }
    if (!retention?.hold && cases.length === 0)
      desk.messages.write(`Nothing of tenant ${tenant} is under legal hold.\n`);
    return 0;
  });
}

function nameOf({ tenant, number }: Held): string {
  return number === null ? `Tenant ${tenant} as a whole` : `Case ${number} of tenant ${tenant}`;
}
