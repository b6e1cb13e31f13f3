// The playground, where nobody's credentials are set; never on a store that holds somebody's cases.
import type { Store } from "../src/case/store.ts";
import type { Outside } from "./open.ts";

/** Loaded where it is wanted only: what serves a workspace never sees the stand-ins. */
export async function openPlayground(appUrl: string, store: Store, { now, newId, log }: Outside) {
  const { startPlayground } = await import("../adapters/playground/index.ts");
  const playground = await startPlayground({ appUrl, realNow: now, newId, log });
  const others = (await store.tenants()).filter((tenant) => !playground.tenants.includes(tenant));
  if (others.length === 0) return playground;
  await playground.stop();
  throw new Error(
    "Nobody's credentials are set, and this store holds a workspace's cases: the playground must not touch them. " +
      "Set the credentials again (npm run doctor), or let the playground have a store of its own.",
  );
}
