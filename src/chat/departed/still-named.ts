// What is still his who left: the vendors that know him as a designated contact, and open cases that he takes care of.
import type { SupportCase } from "../../case/case.ts";
import { openCasesOf } from "../../case/open-cases.ts";
import type { Settings } from "../../case/settings.ts";
import type { Core } from "../core.ts";
import type { StillNamed } from "../departure.ts";

/** So many numbers are told. */
const mostCases = 50;

/** Null: he is named nowhere. */
export async function stillNamed(
  { store, catalog }: Core,
  tenant: string,
  person: string,
  { vendors }: Settings,
): Promise<StillNamed | null> {
  const owned = await ownedBy(store, tenant, person);
  const calls = (vendors ?? []).filter(({ contacts }) => contacts.some(({ id }) => id === person));
  const known = [...calls.flatMap(({ contacts }) => contacts), ...owned.flatMap(({ owner }) => owner ?? [])];
  const who = known.find(({ id }) => id === person);
  if (!who) return null;
  return {
    who,
    vendors: calls.map(({ id }) => catalog.policies.find((policy) => policy.id === id)?.name ?? id),
    cases: owned.map(({ number }) => number).toSorted((a, b) => a - b),
  };
}

/** Those that he reported and somebody else takes care of are gone past, however many. */
async function ownedBy(store: Core["store"], tenant: string, person: string): Promise<readonly SupportCase[]> {
  const owned: SupportCase[] = [];
  for await (const row of openCasesOf(store, tenant, { person })) {
    if (row.owner?.id === person) owned.push(row);
    if (owned.length === mostCases) break;
  }
  return owned;
}
