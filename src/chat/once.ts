// What a request makes the store keep is kept once, also where another process is sent the same request again.
import type { Store } from "../case/store.ts";
import { HOUR } from "../time/lengths.ts";
import type { Origin } from "./intent.ts";

/** Longer than any platform takes an old request for a new one. */
const rememberedMs = HOUR;

/** The store for one intent. A case that is changed again is `stale`; settings stay as they are. Reading costs nothing. */
export function writingOnce(store: Store, { tenant, once, now }: Pick<Origin, "tenant" | "once" | "now">): Store {
  if (once === undefined) return store;
  let asked: Promise<boolean> | undefined;
  const isFirst = () => {
    asked ??= store.firstTime(tenant, `act:${once}`, now, rememberedMs);
    return asked;
  };
  return {
    ...store,
    keep: async (...given) => ((await isFirst()) ? store.keep(...given) : "stale"),
    keepSettings: async (...given) => {
      if (await isFirst()) await store.keepSettings(...given);
    },
    hooks: {
      ...store.hooks,
      put: async (hook) => {
        if (await isFirst()) await store.hooks.put(hook);
      },
    },
  };
}
