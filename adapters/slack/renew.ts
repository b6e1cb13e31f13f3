// Tokens that expire: exchanged before they end, by one process at a time, because a refresh token works once.
import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "../../src/chat/door.ts";
import { isFresh } from "../../src/chat/fresh.ts";
import { describe } from "../kit/describe.ts";
import { type clientOptions, createClient } from "./client.ts";
import { type Installation, sealed, unsealed } from "./installations.ts";

export type Credentials = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** 32 bytes in base64. */
  readonly encryptionKey: string;
  /** With which older rows may still be sealed. */
  readonly earlierKeys?: readonly string[] | undefined;
};

/** Today's first: with that one is sealed. */
export function keysOf({ encryptionKey, earlierKeys = [] }: Credentials): readonly string[] {
  return [encryptionKey, ...earlierKeys];
}

/** Kind and key of an installation among a tenant's records. */
export const installationKey = ["slack-installation", "bot"] as const;

const renewBeforeMs = 10 * 60_000;
/** Whoever began and died holds nobody up for longer. */
const claimMs = 20_000;
/** How often, and how long, a process waits for another one that is renewing a token which is over already. */
const looks = 8;
const lookEveryMs = 200;

export type Renewal = {
  renew(tenant: string): Promise<Installation | null>;
  settled(): Promise<void>;
};

export function isEnding({ expiresAt, refreshToken }: Installation, now: number): boolean {
  return expiresAt !== null && refreshToken !== null && expiresAt - now < renewBeforeMs;
}

export function createRenewal(
  house: House,
  credentials: Credentials,
  options: ReturnType<typeof clientOptions>,
  renewed: (tenant: string, installation: Installation) => void,
): Renewal {
  const { records, now, log } = house;
  const { encryptionKey: key } = credentials;
  const running = new Map<string, Promise<Installation | null>>();

  async function read(tenant: string): Promise<{ row: string; installation: Installation } | null> {
    const row = await records.get(tenant, ...installationKey);
    return row === null ? null : { row, installation: unsealed(keysOf(credentials), tenant, row) };
  }

  /** The row it wrote, or null where the row was another one by then. */
  async function swap(tenant: string, expected: string, installation: Installation): Promise<string | null> {
    const row = sealed(key, tenant, installation);
    return (await records.swap(tenant, ...installationKey, expected, row)) ? row : null;
  }

  async function renew(tenant: string): Promise<Installation | null> {
    const held = await read(tenant);
    if (!held || !isEnding(held.installation, now())) return held?.installation ?? null;
    const claim = { ...held.installation, renewingUntil: now() + claimMs };
    const claimed = isClaimed(held.installation, now()) ? null : await swap(tenant, held.row, claim);
    if (claimed === null) return waitFor(tenant, held.installation);
    try {
      const { expiresInMs, ...tokens } = await exchange(claim.refreshToken ?? "", credentials, options);
      const fresh = { ...claim, ...tokens, expiresAt: now() + expiresInMs, renewingUntil: null };
      if (await swap(tenant, claimed, fresh)) renewed(tenant, fresh);
      return fresh;
    } catch (error) {
      log.error({ tenant, error: describe(error) }, "a token could not be renewed; if that goes on, install again");
      await swap(tenant, claimed, held.installation);
      return held.installation;
    }
  }

  /** Another process is renewing it: its result, or after a while what there is. */
  async function waitFor(tenant: string, stale: Installation): Promise<Installation | null> {
    for (let look = 0; look < looks; look += 1) {
      const held = await read(tenant);
      if (!held || !isEnding(held.installation, now())) return held?.installation ?? null;
      if ((stale.expiresAt ?? 0) > now()) return stale;
      await sleep(lookEveryMs);
    }
    return stale;
  }

  return {
    renew(tenant) {
      const present = running.get(tenant) ?? renew(tenant).finally(() => running.delete(tenant));
      running.set(tenant, present);
      // Whoever does not wait for it must not be brought down by it.
      present.catch((error: unknown) => log.error({ tenant, error: describe(error) }, "a token was not renewed"));
      return present;
    },
    settled: async () => void (await Promise.allSettled(running.values())),
  };
}

function isClaimed({ renewingUntil }: Installation, now: number): boolean {
  return renewingUntil !== null && isFresh(renewingUntil - claimMs, claimMs, now);
}

async function exchange(
  refreshToken: string,
  { clientId: client_id, clientSecret: client_secret }: Credentials,
  options: ReturnType<typeof clientOptions>,
) {
  const request = { client_id, client_secret, grant_type: "refresh_token", refresh_token: refreshToken } as const;
  const fresh = await createClient("", options).oauth.v2.access(request);
  if (!fresh.access_token || !fresh.expires_in) throw new Error("Slack gave no token");
  return {
    botToken: fresh.access_token,
    refreshToken: fresh.refresh_token ?? refreshToken,
    expiresInMs: fresh.expires_in * 1000,
  };
}
