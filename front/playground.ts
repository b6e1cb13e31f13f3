// The playground, where nobody's credentials are set; never on a store that holds somebody's cases.
import type { Store } from "../src/case/store.ts";
import { hashOf, type Token, tokenText } from "../src/case/token.ts";
import type { Outside } from "./open.ts";

/** Loaded where it is wanted only: what serves a workspace never sees the stand-ins. */
export async function openPlayground(appUrl: string, store: Store, { now, newId, log }: Outside) {
  const { startPlayground } = await import("../adapters/playground/index.ts");
  const playground = await startPlayground({
    appUrl,
    realNow: now,
    newId,
    log,
    keyOf: (tenant, platform) => mailKey({ tenant, platform }, store, { now, newId }),
  });
  const others = (await store.tenants()).filter((tenant) => !playground.tenants.includes(tenant));
  if (others.length === 0) return playground;
  await playground.stop();
  throw new Error(
    "Nobody's credentials are set, and this store holds a workspace's cases: the playground must not touch them. " +
      "Set the credentials again (npm run doctor), or let the playground have a store of its own.",
  );
}

type Whose = Pick<Token, "tenant" | "platform">;

/** A token that hands in mails, for the mail server that the playground's company would have. */
async function mailKey(whose: Whose, store: Store, { now, newId }: Pick<Outside, "now" | "newId">): Promise<string> {
  const [id, at, text] = [newId(), now(), tokenText(newId(), newId())];
  const token: Token = {
    ...whose,
    id,
    name: "Mailbox",
    scopes: ["mail"],
    rooms: null,
    by: null,
    createdAt: at,
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  };
  const on = { kind: "token", id, name: token.name } as const;
  const noted = { at, by: null, deed: "create-token", on, result: "done", about: token.scopes } as const;
  await store.tokens.create(token, hashOf(text), noted);
  return text;
}
