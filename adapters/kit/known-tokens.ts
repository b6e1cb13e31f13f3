// From an address that sends many tokens which open nothing, for a while none is looked up any more.
import { LRUCache } from "lru-cache";
import { hashOf, type Unopened } from "../../src/chat/token.ts";
import { pace } from "./pace.ts";

/** Of a minute and address. */
const mostUseless = 30;
/** Behind a proxy all have one address: whose token opened something lately is not held up by the others. */
const mostKnown = 10_000;

/** `T`: whose it is. */
export type FindToken<T> = (text: string, from: string) => Promise<T | Unopened | "held-up">;

/** `find` asks the store; `now` is epoch ms. */
export function knownTokens<T extends object>(
  find: (text: string) => Promise<T | Unopened>,
  now: () => number,
): FindToken<T> {
  const useless = pace(mostUseless, now);
  const known = new LRUCache<string, true>({ max: mostKnown });
  return async (text, from) => {
    const hash = hashOf(text);
    if (!known.has(hash) && !useless.left(from)) return "held-up";
    const found = await find(text);
    if (typeof found === "object") known.set(hash, true);
    else known.delete(hash);
    // What is mistyped costs no look-up, and is nobody's guess.
    if (typeof found === "string" && found !== "mistyped") useless.may(from);
    return found;
  };
}
