// What is still his who left: the vendors that know him as a designated contact, and open cases that he takes care of.
import type { Settings } from "../../case/settings.ts";
import type { Core } from "../core.ts";
import type { StillNamed } from "../departure.ts";

const mostCases = 50;

/** Null: he is named nowhere. */
export async function stillNamed(
  { store, catalog }: Core,
  tenant: string,
  person: string,
  { vendors }: Settings,
): Promise<StillNamed | null> {
  const filter = { asker: { kind: "operator" }, state: "open", person, limit: mostCases } as const;
  const owned = (await store.listCases(tenant, filter)).filter(({ owner }) => owner?.id === person);
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
