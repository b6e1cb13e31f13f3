// Whose token it is that a program came with, whichever door it came to; and that it was used.
import { hashOf, isTokenText, spent, type Token, type Tokens } from "../case/token.ts";
import { HOUR } from "../time/lengths.ts";

export { hashOf } from "../case/token.ts";

/** Why it opens nothing; `mistyped`: or cut off, which is seen without asking the store. */
export type Unopened = "mistyped" | "unknown" | "revoked" | "expired";

/** `now` is epoch ms. */
export async function tokenBy(tokens: Tokens, text: string, now: number): Promise<Token | Unopened> {
  if (!isTokenText(text)) return "mistyped";
  const token = await tokens.byHash(hashOf(text));
  return token ? (spent(token, now) ?? token) : "unknown";
}

/** To the hour: when somebody last used it is to be seen, not what he did when. */
export async function noteUse(tokens: Tokens, { tenant, id, lastUsedAt }: Token, now: number): Promise<void> {
  const hour = Math.floor(now / HOUR) * HOUR;
  if (lastUsedAt !== hour) await tokens.used(tenant, id, hour);
}
