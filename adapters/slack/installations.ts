// Whose token opens which workspace.
import { z } from "zod";
import type { SealedAnew } from "../../src/chat/sealed-anew.ts";
import { open, seal } from "../kit/secret.ts";

export const Installation = z.object({
  botToken: z.string(),
  botUserId: z.string(),
  refreshToken: z.string().nullable(),
  /** Epoch ms, as the others here; null: the token does not expire. */
  expiresAt: z.number().nullable(),
  installedBy: z.string(),
  installedAt: z.number(),
  /** Somebody is exchanging the refresh token, until then at most: it works once. */
  renewingUntil: z.number().nullable(),
});
export type Installation = z.infer<typeof Installation>;

export type Installations = {
  /** Null: not installed there. Throws where that cannot be known now. */
  find(tenant: string): Promise<Installation | null>;
  keep(tenant: string, installation: Installation): Promise<void>;
  /** Forgets what was installed before that instant (epoch ms). False: it was installed again since, and is kept. */
  forget(tenant: string, at: number): Promise<boolean>;
  /** Seals the rows of an earlier key with today's; not there: nothing is sealed. */
  sealAnew?(): Promise<SealedAnew>;
  /** Resolves when no token is being renewed any more. */
  settled(): Promise<void>;
};

/** As it lies in the store: sealed, and of no use to another tenant. `key` is 32 bytes in base64. */
export function sealed(key: string, tenant: string, installation: Installation): string {
  return seal(key, tenant, JSON.stringify(installation));
}

export function unsealed(key: string | readonly string[], tenant: string, row: string): Installation {
  return Installation.parse(JSON.parse(open(key, tenant, row)));
}
