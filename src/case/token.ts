// A token lets another program act for a tenant: what it opens, where, and for how long. Only its hash is kept.
import { hash } from "node:crypto";
import type { AuditLine, Named } from "./audit.ts";
import type { Person, PlatformName, Room } from "./case.ts";
import type { Audience, Deed, Right } from "./rights.ts";

/**
 * `read` asks and sees, `write` opens and moves cases; `audit` reads every case, evidence and the audit log. `hold` puts cases
 * that it sees under legal hold, and lifts it. `mail` hands in what vendors write, and is told nothing.
 */
export const scopes = ["read", "write", "audit", "hold", "mail"] as const;
export type Scope = (typeof scopes)[number];

/** Times are epoch ms. */
export type Token = {
  readonly tenant: string;
  readonly id: string;
  readonly platform: PlatformName;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Ids of the rooms that it is for; null: for all. */
  readonly rooms: readonly string[] | null;
  /** Null: whoever runs Dueline. */
  readonly by: Named | null;
  readonly createdAt: number;
  /** Null: it holds until somebody revokes it. */
  readonly expiresAt: number | null;
  /** To the hour. */
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
};

/** What a program was answered to a write: sent again under the same key, it gets the same. */
export type Answer = {
  readonly token: string;
  readonly key: string;
  /** The hash of what was asked. */
  readonly asked: string;
  readonly document: string;
  /** So long it is kept, epoch ms. */
  readonly until: number;
};

/** `noted` stands in the audit log from the same moment. */
export type Tokens = {
  create(token: Token, hash: string, noted: AuditLine): Promise<void>;
  /** The latest first; revoked ones are left out. */
  list(tenant: string): Promise<readonly Token[]>;
  /** The one question that names no tenant: whoever has the token is told whose it is. */
  byHash(hash: string): Promise<Token | null>;
  /** False: there is none, or it was revoked before. */
  revoke(tenant: string, id: string, noted: AuditLine): Promise<boolean>;
  used(tenant: string, id: string, at: number): Promise<void>;
  /** What was answered under that key; null: nothing yet, or too long ago. */
  answered(tenant: string, token: string, key: string): Promise<Answer | null>;
  /** Is there any that holds at `now`? */
  any(now: number): Promise<boolean>;
};

const mark = "dl_";
const length = { secret: 40, check: 8 } as const;

/** How a token looks, for whoever must not show one. */
export const tokenLooks = /\bdl_[0-9a-f]{40,48}\b/g;

/** `dl_`, 160 bits in hex, and a checksum. `seeds` are ids that nobody guesses: two of 122 random bits. */
export function tokenText(...seeds: readonly [string, string]): string {
  const secret = `${mark}${hash("sha256", seeds.join(" ")).slice(0, length.secret)}`;
  return secret + checkOf(secret);
}

/** What is mistyped or cut off is told from what is unknown without asking the store. */
export function isTokenText(text: string): boolean {
  const end = mark.length + length.secret;
  return /^dl_[0-9a-f]+$/.test(text) && text.slice(end) === checkOf(text.slice(0, end));
}

/** 160 random bits need no slow hash: nobody tries them all. */
export function hashOf(text: string): string {
  return hash("sha256", text);
}

/** Why it opens nothing; null: it holds. `now` is epoch ms. */
export function spent({ revokedAt, expiresAt }: Token, now: number): "revoked" | "expired" | null {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : null;
}

/** Who did it, as the journal has it. */
export function actorOf({ id, name, by }: Token): Person {
  return { id: `token:${id}`, name, token: { by: by && { id: by.id, name: by.name } } };
}

/** One of some rooms opens those, private or not; one of all opens what everybody sees, and with `audit` shows the rest. */
export function opens(
  { scopes, rooms }: Pick<Token, "scopes" | "rooms">,
  deed: Deed,
  room: Pick<Room, "id">,
  audience: Audience | null,
): Right {
  if (rooms !== null) return rooms.includes(room.id) ? "yes" : "hidden";
  return audience === "everybody" || (deed === "see" && scopes.includes("audit")) ? "yes" : "hidden";
}

function checkOf(secret: string): string {
  return hash("sha256", secret).slice(0, length.check);
}
