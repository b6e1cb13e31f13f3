// Whose mails are handed in: the token's tenant, and how the token was last used, to the hour.
import { hashOf, isTokenText, spent, type Token, type Tokens } from "../../case/token.ts";

const HOUR = 3_600_000;

/** Null: it opens nothing, or no longer. `now` is epoch ms. */
export async function mailTokenOf(tokens: Tokens, text: string, now: number): Promise<Token | null> {
  const token = isTokenText(text) ? await tokens.byHash(hashOf(text)) : null;
  if (!token || spent(token, now) !== null) return null;
  const hour = Math.floor(now / HOUR) * HOUR;
  if (token.lastUsedAt !== hour) await tokens.used(token.tenant, token.id, hour);
  return token;
}
