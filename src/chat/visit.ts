// What is known about somebody who does something: his words, and what was chosen for the place that he is in.
import type { Person } from "../case/case.ts";
import { inForce, noSettings, type Settings } from "../case/settings.ts";
import { type Words, wordsOf } from "../lang/index.ts";
import type { Policy } from "../policy/policy.ts";
import { toIso } from "../time/instant.ts";
import type { Core } from "./core.ts";
import type { Intent, Origin } from "./intent.ts";

export type Visit = {
  /** Its policies are read as this tenant reads them. */
  readonly core: Core;
  readonly origin: Origin;
  readonly words: Words;
  /** Of the room that it was done in, over those of the tenant. */
  readonly settings: Settings;
};

export async function visitOf(core: Core, intent: Intent): Promise<Visit> {
  const settings = await settingsIn(core, intent.tenant, intent.where?.room.id ?? null);
  const origin = { ...intent, admin: isAdmin(intent, settings) };
  // Its policies are read as this tenant reads them.
  const catalog = core.catalog.under(settings.readings ?? {}, toIso(intent.now).slice(0, 10), {
    tenant: intent.tenant,
    terms: settings.contract ?? [],
  });
  return { core: { ...core, catalog }, origin, words: wordsOf(intent.language), settings };
}

/** By the platform, always, so that no tenant locks itself out; or by the settings. Nobody from outside. */
function isAdmin({ admin, outside, who }: Origin, { roles }: Settings): boolean {
  return !outside && (admin || (roles?.admins.some(({ id }) => id === who.id) ?? false));
}

/** Those in force in a room: its own choices, and the tenant's where it made none. */
export async function settingsIn(core: Pick<Core, "store">, tenant: string, room: string | null): Promise<Settings> {
  const [own, shared] = await Promise.all([
    room === null ? noSettings : core.store.settingsOf(tenant, room),
    core.store.settingsOf(tenant, null),
  ]);
  return inForce(own, shared);
}

/** The policies used here, by name; all of them where nobody has chosen. */
export function policiesOf({ core, settings }: Visit): readonly Policy[] {
  const used = settings.vendors?.map(({ id }) => id);
  const found = core.catalog.policies.filter(({ id }) => used?.includes(id) ?? true);
  return found.length > 0 ? found : core.catalog.policies;
}

/** The plan that was set for a vendor. */
export function planOf({ settings }: Visit, vendor: string): string | null {
  return settings.vendors?.find(({ id }) => id === vendor)?.plan ?? null;
}

/** The same, where this version of the policy has it. */
export function planUnder(visit: Visit, policy: Policy): string | undefined {
  const plan = planOf(visit, policy.id);
  return policy.plans.find(({ id }) => id === plan)?.id;
}

/** Who may speak to a vendor that talks to designated contacts only. */
export function contactsOf(settings: Settings, vendor: string): readonly Person[] {
  return settings.vendors?.find(({ id }) => id === vendor)?.contacts ?? [];
}
