// Somebody left: it is kept whom to tell, so that nobody waits for one who is gone or calls in his name.
import { administratorsOf } from "../administrators.ts";
import type { Core } from "../core.ts";
import type { Departed } from "../departure.ts";
import type { House } from "../door.ts";
import { putDeparture } from "./row.ts";
import { stillNamed } from "./still-named.ts";
import { tellDepartures } from "./tell.ts";

/** A row for each administrator, once a day at most; where he is named nowhere, nobody hears of it. Then they are told. */
export async function departed(core: Core, gone: Departed, outside: Pick<House, "now" | "log">): Promise<void> {
  const { tenant, person, platform, from, admins } = gone;
  const settings = await core.store.settingsOf(tenant, null);
  if (!(await stillNamed(core, tenant, person, settings))) return;
  const at = outside.now();
  const row = { platform, person, from, at, upAt: at, attempts: 0, end: null };
  for (const admin of await administratorsOf(core, tenant, { admins, without: person }))
    await putDeparture(core.store.records, tenant, { ...row, admin });
  await tellDepartures(core, outside);
}
