// Many workspaces: their tokens lie sealed in the store, are remembered for a minute, and renewed before they end.
import { LRUCache } from "lru-cache";
import type { House } from "../../src/chat/door.ts";
import { isFresh } from "../../src/chat/fresh.ts";
import { sealAnew } from "../kit/sealed-anew.ts";
import { within } from "../kit/within.ts";
import type { clientOptions } from "./client.ts";
import { Installation, type Installations, sealed, unsealed } from "./installations.ts";
import { type Credentials, createRenewal, installationKey, isEnding, keysOf } from "./renew.ts";

/** Read again after that long: another replica may have renewed or forgotten it. */
const freshForMs = 60_000;
/** A store that takes longer is not waited for while an older token is at hand: Slack gives us 3 s in all. */
const readWithinMs = 400;
/** A token that ends sooner is not used before it is renewed. */
const stillGoodMs = 15_000;

/** Those seen longest ago are read from the store again. */
const mostRemembered = 5000;

type Remembered = { readonly installation: Installation; readonly at: number };

export function manyWorkspaces(
  house: House,
  credentials: Credentials,
  options: ReturnType<typeof clientOptions>,
): Installations {
  const { records, now } = house;
  const remembered = new LRUCache<string, Remembered>({ max: mostRemembered });
  const renewal = createRenewal(house, credentials, options, (tenant, installation) => remember(tenant, installation));
  /** Counts what was kept and forgotten: a row that was read before that is not remembered after it. */
  let changes = 0;

  function remember(tenant: string, installation: Installation): void {
    remembered.set(tenant, { installation, at: now() });
  }

  async function read(tenant: string): Promise<Installation | null> {
    const before = changes;
    const row = await records.get(tenant, ...installationKey);
    const installation = row === null ? null : unsealed(keysOf(credentials), tenant, row);
    if (before === changes) {
      if (installation) remember(tenant, installation);
      else remembered.delete(tenant);
    }
    return installation;
  }

  async function latest(tenant: string): Promise<Installation | null> {
    const held = remembered.get(tenant);
    if (!held) return read(tenant);
    if (isFresh(held.at, freshForMs, now())) return held.installation;
    return within(readWithinMs, read(tenant), held.installation);
  }

  return {
    async find(tenant) {
      const held = await latest(tenant);
      if (!held || !isEnding(held, now())) return held;
      const renewed = renewal.renew(tenant);
      return held.expiresAt !== null && held.expiresAt - now() > stillGoodMs ? held : renewed;
    },
    async keep(tenant, installation) {
      changes += 1;
      await records.put(tenant, ...installationKey, sealed(credentials.encryptionKey, tenant, installation));
      remember(tenant, installation);
    },
    async forget(tenant, at) {
      const row = await records.get(tenant, ...installationKey);
      // A row that no longer opens (the key was changed) is of no use to anybody: it goes.
      if (row !== null && isLaterThan(keysOf(credentials), tenant, row, at)) return false;
      changes += 1;
      remembered.delete(tenant);
      await records.remove(tenant, ...installationKey);
      return true;
    },
    sealAnew: () => sealAgain(house, credentials),
    settled: renewal.settled,
  };
}

function sealAgain({ records, now }: House, { encryptionKey: key, earlierKeys: earlier = [] }: Credentials) {
  return sealAnew({
    records,
    kind: installationKey[0],
    keys: { key, earlier },
    parts: ({ tenant, value }) => [{ of: tenant, sealed: value }],
    // Whoever renews swaps the row that he claimed: another one in its place would lose the new token.
    busy: (text) => (Installation.parse(JSON.parse(text)).renewingUntil ?? 0) > now(),
  });
}

function isLaterThan(keys: readonly string[], tenant: string, row: string, at: number): boolean {
  try {
    // Slack's event times are whole seconds.
    return unsealed(keys, tenant, row).installedAt > at + 1000;
  } catch {
    return false;
  }
}
