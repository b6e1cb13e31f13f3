// Whose token it is, and whether it is still good.
import type { Installation } from "../model.ts";
import type { Service } from "../service.ts";
import { covers } from "../world.ts";
import { type Args, Refusal } from "./method.ts";

const GONE: Readonly<Record<Exclude<Installation["state"], "active">, string>> = {
  revoked: "token_revoked",
  uninstalled: "account_inactive",
};

/** @throws Refusal `not_authed`, `invalid_auth`, `token_revoked`, `token_expired` or `account_inactive`. */
export function callerOf(service: Service, token: string | undefined, args: Args): Installation {
  if (!token) throw new Refusal("not_authed");
  const caller = service.world.installations.find((one) => one.token === token);
  if (!caller) throw new Refusal("invalid_auth");
  if (caller.state !== "active") throw new Refusal(GONE[caller.state]);
  if (caller.expiresAt !== undefined && caller.expiresAt <= service.now()) throw new Refusal("token_expired");
  return caller.enterprise === undefined ? caller : { ...caller, team: teamMeant(service, caller, args) };
}

/** An organisation's token works in the workspace of what the call names. */
function teamMeant({ world, triggers, views }: Service, caller: Installation, args: Args): string {
  const { team_id, channel, user, user_id, users, trigger_id, view_id } = args;
  const named = [
    world.workspaces.get(String(team_id))?.id,
    world.channels.get(String(channel))?.team,
    ...[channel, user, user_id, users].map((id) => world.people.get(String(id))?.team),
    triggers.get(String(trigger_id))?.team,
    views.get(String(view_id))?.team,
  ];
  return named.find((team) => team !== undefined && covers(world, caller, team)) ?? caller.team;
}

/** @throws Refusal `missing_scope`, with what is needed and what the token has. */
export function needScope(caller: Installation, scope: string | undefined): void {
  if (scope === undefined || caller.scopes.includes(scope)) return;
  throw new Refusal("missing_scope", { needed: scope, provided: caller.scopes.join(",") });
}
