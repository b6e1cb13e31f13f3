// What a request carries through the API: whose token it is, and the visit that comes of it.
import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import type { AuditDeed } from "../../src/case/audit.ts";
import { actorOf, type Scope, type Token } from "../../src/case/token.ts";
import { noteDenied } from "../../src/chat/audit.ts";
import type { Core } from "../../src/chat/core.ts";
import type { Log, Traced } from "../../src/chat/door.ts";
import { type Visit, visitOf } from "../../src/chat/visit.ts";
import { languageAmong } from "../../src/lang/languages.ts";
import { Refusal } from "./problem.ts";

export type House = {
  readonly core: Core;
  readonly now: () => number;
  readonly log: Log;
  /** Requests a minute and token. */
  readonly pace: number;
  readonly traced?: Traced | undefined;
  /** The names under which agents may call it, without ports. */
  readonly hosts: readonly string[];
};

export type Env = {
  Variables: { token: Token; house: House };
  /** `admitted`: whoever asks was let in already, by another door of ours. */
  Bindings: { readonly incoming?: IncomingMessage; readonly admitted?: Token };
};
export type Ctx = Context<Env>;

/** A program is nowhere in particular. `core`: another store in it than the house's, where a write is told by its answer. */
export async function visitIn(context: Ctx, core: Core = context.var.house.core): Promise<Visit> {
  const { token, house } = context.var;
  const locales = (context.req.header("accept-language") ?? "").split(",").map((one) => one.trim());
  return visitOf(core, {
    kind: "home",
    platform: token.platform,
    tenant: token.tenant,
    who: actorOf(token),
    admin: false,
    token,
    language: languageAmong(locales),
    where: null,
    live: true,
    now: house.now(),
  });
}

const deeds = {
  read: "see",
  write: "change",
  audit: "read-audit",
  hold: "hold-case",
  mail: "change",
} as const satisfies { readonly [S in Scope]: AuditDeed };

/** @throws Refusal where the token has not that scope; the audit log has it then. */
export async function needs(context: Ctx, scope: Scope): Promise<void> {
  const { token } = context.var;
  if (token.scopes.includes(scope)) return;
  await noteDenied(await visitIn(context), deeds[scope], { kind: "tenant" }, "no-scope");
  const detail = `This takes a token with the scope “${scope}”; yours has ${token.scopes.join(", ")}. An administrator makes one in chat: /sla settings tokens.`;
  throw new Refusal("no-scope", detail);
}
