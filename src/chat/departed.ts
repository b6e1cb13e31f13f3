// Somebody left: administrators are told where he is still named, so that nobody waits for him or calls in his name.
import type { Person, SupportCase } from "../case/case.ts";
import type { Settings } from "../case/settings.ts";
import { first, wordsOf } from "../lang/index.ts";
import type { Core } from "./core.ts";
import type { Departed, StillNamed } from "./departure.ts";
import type { House } from "./door.ts";
import { departedCard } from "./screens/departed-card.ts";

type Outside = Pick<House, "now" | "log">;
const onceMs = 24 * 3_600_000;
const mostCases = 50;
const mostLines = 100;

/** Told once a day at most, however often the platform says it; where he is named nowhere, nobody hears of it. */
export async function departed(core: Core, gone: Departed, { now, log }: Outside): Promise<void> {
  const { store } = core;
  const { tenant, person } = gone;
  const settings = await store.settingsOf(tenant, null);
  const filter = { asker: { kind: "operator" }, state: "open", person, limit: mostCases } as const;
  const owned = (await store.listCases(tenant, filter)).filter(({ owner }) => owner?.id === person);
  const still = stillNamed(core, person, settings, owned);
  if (!still || !(await store.firstTime(tenant, `departed:${person}`, now(), onceMs))) return;
  for (const admin of await adminsOf(core, gone, settings)) {
    const language = admin.language ?? settings.language ?? first;
    const card = departedCard(wordsOf(language), still, gone.from);
    const delivery = await core.platforms.get(gone.platform)?.tell({ tenant, person: admin, card, language });
    if (delivery?.kind !== "posted")
      log.warn({ tenant, ...delivery }, "an administrator was not told that somebody left");
  }
}

function stillNamed(
  { catalog }: Core,
  person: string,
  { vendors }: Settings,
  owned: readonly SupportCase[],
): StillNamed | null {
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

/** Whoever is named, in the settings or by the platform; else who last changed what holds for all. */
async function adminsOf({ store }: Core, { tenant, person, admins }: Departed, { roles }: Settings): Promise<Person[]> {
  const named = new Map<string, Person>(admins.map((id) => [id, { id, name: "" }]));
  for (const admin of roles?.admins ?? []) named.set(admin.id, admin);
  named.delete(person);
  if (named.size > 0) return [...named.values()];
  const lines = await store.audit(tenant, { limit: mostLines });
  const last = lines.find(
    ({ by, deed, on, result }) =>
      deed === "settings" && on.kind === "tenant" && result === "done" && by !== null && by.id !== person,
  );
  return last?.by ? [last.by] : [];
}
