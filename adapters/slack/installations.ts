// Whose token opens which workspace. One token from the environment, or one a workspace, kept sealed and renewed in time.
import { z } from "zod";
import type { House } from "../../src/chat/door.ts";
import { type clientOptions, createClient, slackError } from "./client.ts";
import { open, seal } from "./secret.ts";

const Installation = z.object({
  botToken: z.string(),
  botUserId: z.string(),
  botId: z.string(),
  refreshToken: z.string().nullable(),
  /** Epoch ms; null: the token does not expire. */
  expiresAt: z.number().nullable(),
  installedBy: z.string(),
});
export type Installation = z.infer<typeof Installation>;

export type Installations = {
  /** Null: not installed there. */
  find(tenant: string): Promise<Installation | null>;
  keep(tenant: string, installation: Installation): Promise<void>;
  forget(tenant: string): Promise<void>;
};

type ClientOptions = ReturnType<typeof clientOptions>;
const kind = "slack-installation";
const key = "bot";

/** One workspace: the token from the environment, for the workspace that Slack says it is of and no other. */
export function oneWorkspace(botToken: string, options: ClientOptions): Installations {
  let known: Promise<{ tenant: string; installation: Installation }> | null = null;
  async function ask() {
    const me = await createClient(botToken, options).auth.test();
    const tenant = me.is_enterprise_install ? me.enterprise_id : me.team_id;
    const installation = {
      botToken,
      botUserId: me.user_id ?? "",
      botId: me.bot_id ?? "",
      refreshToken: null,
      expiresAt: null,
    };
    return { tenant: tenant ?? "", installation: { ...installation, installedBy: "" } };
  }
  return {
    async find(tenant) {
      known ??= ask();
      // An answer that failed is asked for again, next time.
      known.catch(() => {
        known = null;
      });
      const found = await known;
      return found.tenant === tenant ? found.installation : null;
    },
    keep: () => Promise.reject(new Error("With SLACK_BOT_TOKEN there is one workspace; set SLACK_CLIENT_ID for many")),
    forget: () => Promise.resolve(),
  };
}

/** A token is renewed this long before it ends. */
const renewBeforeMs = 10 * 60_000;

/** Many workspaces. Each expiring token is renewed by one request at a time, across replicas too. */
export function manyWorkspaces(
  house: House,
  oauth: { readonly clientId: string; readonly clientSecret: string; readonly encryptionKey: string },
  options: ClientOptions,
): Installations {
  const renewals = new Map<string, Promise<Installation | null>>();

  async function read(tenant: string): Promise<{ row: string; installation: Installation } | null> {
    const row = await house.records.get(tenant, kind, key);
    return row === null
      ? null
      : { row, installation: Installation.parse(JSON.parse(open(oauth.encryptionKey, tenant, row))) };
  }

  async function renew(tenant: string): Promise<Installation | null> {
    const held = await read(tenant);
    if (!held?.installation.refreshToken || !isEnding(held.installation, house.now()))
      return held?.installation ?? null;
    try {
      const fresh = await createClient("", options).oauth.v2.access({
        client_id: oauth.clientId,
        client_secret: oauth.clientSecret,
        grant_type: "refresh_token",
        refresh_token: held.installation.refreshToken,
      });
      const renewed: Installation = {
        ...held.installation,
        botToken: fresh.access_token ?? held.installation.botToken,
        refreshToken: fresh.refresh_token ?? held.installation.refreshToken,
        expiresAt: house.now() + (fresh.expires_in ?? 0) * 1000,
      };
      const sealed = seal(oauth.encryptionKey, tenant, JSON.stringify(renewed));
      const first = await house.records.swap(tenant, kind, key, held.row, sealed);
      return first ? renewed : ((await read(tenant))?.installation ?? null);
    } catch (error) {
      // Another replica was first: a refresh token works once, and its row holds the new one.
      const now = await read(tenant);
      if (now && now.row !== held.row) return now.installation;
      house.log.warn({ tenant, error: slackError(error) ?? "no answer" }, "a token could not be renewed");
      return held.installation;
    }
  }

  return {
    async find(tenant) {
      const held = await read(tenant);
      if (!held || !isEnding(held.installation, house.now())) return held?.installation ?? null;
      const renewal = renewals.get(tenant) ?? renew(tenant).finally(() => renewals.delete(tenant));
      renewals.set(tenant, renewal);
      return renewal;
    },
    keep: (tenant, installation) =>
      house.records.put(tenant, kind, key, seal(oauth.encryptionKey, tenant, JSON.stringify(installation))),
    forget: (tenant) => house.records.remove(tenant, kind, key),
  };
}

function isEnding({ expiresAt, refreshToken }: Installation, now: number): boolean {
  return expiresAt !== null && refreshToken !== null && expiresAt - now < renewBeforeMs;
}
