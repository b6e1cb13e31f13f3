// The vendors' status pages, as this house reads them: none unless the operator names them.
import type { Store } from "../src/case/store.ts";
import { ConfigError } from "../src/chat/config-error.ts";
import { type Watch, type WatchPorts, watchOf } from "../src/chat/status/watch.ts";
import type { Catalog } from "../src/policy/catalog.ts";
import type { Config } from "./config.ts";

const nothing: Watch = { of: () => null, begin: () => {}, readNow: async () => {}, stop: async () => {} };

type Own = Pick<WatchPorts, "now" | "after" | "log"> & { readonly catalog: Catalog; readonly store: Store };

/** The playground's own pages, in the place of what the operator names. */
type Played = { readonly statusPages: readonly { readonly vendor: string; readonly url: string }[] };

/** Begins at once; what reads pages is loaded where some are read. @throws ConfigError where a policy named for it has no source. */
export async function statusWatch(
  { statusPages, webhookNetworks: networks }: Pick<Config, "statusPages" | "webhookNetworks">,
  { catalog, store, ...ports }: Own,
  played: Played | null = null,
): Promise<Watch> {
  const able = catalog.policies.flatMap(({ id: vendor, statusSource: source }) => (source ? [{ vendor, source }] : []));
  const unable = statusPages === "all" ? [] : statusPages.filter((id) => !able.some(({ vendor }) => vendor === id));
  if (unable.length > 0) {
    const known = able.map(({ vendor }) => vendor).join(", ");
    throw new ConfigError([`STATUS_PAGES: no policy ${unable.join(", ")} has a statusSource; these have: ${known}`]);
  }
  const watched = played
    ? played.statusPages.map(({ vendor, url }) => ({ vendor, source: { kind: "statuspage", url } as const }))
    : able.filter(({ vendor }) => statusPages === "all" || statusPages.includes(vendor));
  if (watched.length === 0) return nothing;
  const { statusPages: reading } = await import("../adapters/status/index.ts");
  const watch = watchOf({
    ...ports,
    watched,
    ask: reading({ networks: played ? "127.0.0.1/32" : networks, now: ports.now }),
  });
  watch.begin(store);
  return watch;
}
