// Which token it is; and from an address that sends many which open nothing, for a while none is looked up any more.
import { LRUCache } from "lru-cache";
import { hashOf, spent, type Token } from "../../src/case/token.ts";
import { pace } from "../kit/pace.ts";
import type { House } from "./context.ts";

/** Of a minute and address. */
const mostUseless = 30;
/** Behind a proxy all have one address: whose token opened something lately is not held up by the others. */
const mostKnown = 10_000;

export type KnownTokens = {
  find(text: string, from: string): Promise<Token | "unknown" | "revoked" | "expired" | "held-up">;
};

export function knownTokens({ core, now }: House): KnownTokens {
  const useless = pace(mostUseless, now);
  const known = new LRUCache<string, true>({ max: mostKnown });
  return {
    async find(text, from) {
      const hash = hashOf(text);
      if (!known.has(hash) && !useless.left(from)) return "held-up";
      const token = await core.store.tokens.byHash(hash);
      const why = token ? spent(token, now()) : "unknown";
      if (token && why === null) {
        known.set(hash, true);
        return token;
      }
      known.delete(hash);
      useless.may(from);
      return why ?? "unknown";
    },
  };
}
