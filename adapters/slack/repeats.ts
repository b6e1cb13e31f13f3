// The same request once more: signed, but not by Slack's hand again. Whoever recorded it may send it for five minutes.
import { LRUCache } from "lru-cache";

/** Slack's own time stamp ends sooner: signature.ts. */
const rememberedMs = 11 * 60_000;
const most = 50_000;

export type Repeats = {
  /** True the first time. In this process; what is sent again to another one writes nothing: src/chat/once.ts. */
  isNew(signature: string): boolean;
  /** It came to nothing, so Slack's own repetition is to be heard. */
  forget(signature: string): void;
};

export function createRepeats(): Repeats {
  const seen = new LRUCache<string, true>({ max: most, ttl: rememberedMs });
  return {
    isNew(signature) {
      if (seen.has(signature)) return false;
      seen.set(signature, true);
      return true;
    },
    forget: (signature) => void seen.delete(signature),
  };
}
