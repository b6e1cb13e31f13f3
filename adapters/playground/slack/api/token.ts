// Whose token it is, and whether it is still good.
import type { Installation } from "../model.ts";
import type { Service } from "../service.ts";
import { Refusal } from "./method.ts";

const GONE: Readonly<Record<Exclude<Installation["state"], "active">, string>> = {
  revoked: "token_revoked",
  uninstalled: "account_inactive",
};

/** @throws Refusal `not_authed`, `invalid_auth`, `token_revoked`, `token_expired` or `account_inactive`. */
export function callerOf(service: Service, token: string | undefined): Installation {
  if (!token) throw new Refusal("not_authed");
  const caller = service.world.installations.find((one) => one.token === token);
  if (!caller) throw new Refusal("invalid_auth");
  if (caller.state !== "active") throw new Refusal(GONE[caller.state]);
  if (caller.expiresAt !== undefined && caller.expiresAt <= service.now()) throw new Refusal("token_expired");
  return caller;
}

/** @throws Refusal `missing_scope`, with what is needed and what the token has. */
export function needScope(caller: Installation, scope: string | undefined): void {
  if (scope === undefined || caller.scopes.includes(scope)) return;
  throw new Refusal("missing_scope", { needed: scope, provided: caller.scopes.join(",") });
}
