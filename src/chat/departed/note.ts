// Somebody left: it is kept whom to tell, so that nobody waits for one who is gone or calls in his name.
import type { Person } from "../../case/case.ts";
import type { Settings } from "../../case/settings.ts";
import type { Core } from "../core.ts";
import type { Departed } from "../departure.ts";
import type { House } from "../door.ts";
import { putDeparture } from "./row.ts";
import { stillNamed } from "./still-named.ts";
import { tellDepartures } from "./tell.ts";

const mostLines = 100;

/** A row for each administrator, once a day at most; where he is named nowhere, nobody hears of it. Then they are told. */
export async function departed(core: Core, gone: Departed, outside: Pick<House, "now" | "log">): Promise<void> {
  const { tenant, person, platform, from } = gone;
  const settings = await core.store.settingsOf(tenant, null);
  if (!(await stillNamed(core, tenant, person, settings))) return;
  const at = outside.now();
  const row = { platform, person, from, at, upAt: at, attempts: 0, end: null };
  for (const admin of await adminsOf(core, gone, settings))
    await putDeparture(core.store.records, tenant, { ...row, admin });
  await tellDepartures(core, outside);
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
