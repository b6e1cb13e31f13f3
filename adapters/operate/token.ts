// Tokens for other programs, from the terminal: for a tenant whose administrators cannot make one in chat.
import { hashOf, type Scope, type Token, tokenText } from "../../src/case/token.ts";
import { toIso } from "../../src/time/instant.ts";
import { DAY } from "../../src/time/lengths.ts";
import type { Desk } from "./desk.ts";
import { withStore } from "./store.ts";

export type NewToken = {
  readonly scope: readonly Scope[];
  readonly room?: readonly string[];
  readonly days?: number;
  readonly platform?: string;
};

/** The token alone stands on standard output, this once. */
export function createToken(tenant: string, name: string, wanted: NewToken, desk: Desk): Promise<number> {
  const platform = platformOf(wanted.platform, desk);
  return withStore(desk, async (store) => {
    const [id, at] = [desk.newId(), desk.now()];
    const token: Token = {
      tenant,
      platform,
      id,
      name,
      scopes: wanted.scope,
      rooms: wanted.room ?? null,
      by: null,
      createdAt: at,
      expiresAt: wanted.days === undefined ? null : at + wanted.days * DAY,
      lastUsedAt: null,
      revokedAt: null,
    };
    const text = tokenText(desk.newId(), desk.newId());
    const on = { kind: "token", id, name } as const;
    const line = { at, by: null, deed: "create-token", on, result: "done", about: wanted.scope } as const;
    await store.tokens.create(token, hashOf(text), line);
    desk.messages.write(`${lineOf(token)}\nKeep it like a password; it is shown this once:\n`);
    desk.output.write(`${text}\n`);
    return 0;
  });
}

export function listTokens(tenant: string, desk: Desk): Promise<number> {
  return withStore(desk, async (store) => {
    const tokens = await store.tokens.list(tenant);
    desk.output.write(tokens.map((token) => `${lineOf(token)}\n`).join(""));
    if (tokens.length === 0) desk.messages.write(`Tenant ${tenant} has no token.\n`);
    return 0;
  });
}

export function revokeToken(tenant: string, id: string, desk: Desk): Promise<number> {
  return withStore(desk, async (store) => {
    const token = (await store.tokens.list(tenant)).find((one) => one.id === id);
    const on = { kind: "token", id, name: token?.name ?? "" } as const;
    const line = { at: desk.now(), by: null, deed: "revoke-token", on, result: "done", about: [] } as const;
    if (token && (await store.tokens.revoke(tenant, id, line))) {
      desk.output.write(`Revoked: ${lineOf(token)}\n`);
      return 0;
    }
    desk.messages.write(`Tenant ${tenant} has no token ${id}; “token list ${tenant}” says which there are.\n`);
    return 1;
  });
}

/** The one that is on, where nobody says which. */
function platformOf(given: string | undefined, { settings }: Desk): string {
  const { platforms } = settings();
  const known = platforms.map(({ module }) => module.name);
  const on = platforms.flatMap(({ module, setUp }) => (setUp ? [module.name] : []));
  const chosen = given ?? (on.length === 1 ? on[0] : undefined);
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  throw new Error(`Say on which platform the tenant is: --platform ${known.join(" or ")}.`);
}

/** "id · name · read, write · all channels · ends 2027-02-01T00:00:00Z · last used 2026-11-23T10:00:00Z" */
function lineOf({ id, name, scopes, rooms, expiresAt, lastUsedAt }: Token): string {
  return [
    ...[id, name, scopes.join(", "), rooms === null ? "all channels" : rooms.join(" ")],
    expiresAt === null ? "no end" : `ends ${toIso(expiresAt)}`,
    lastUsedAt === null ? "not used yet" : `last used ${toIso(lastUsedAt)}`,
  ].join(" · ");
}
