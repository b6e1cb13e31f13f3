// The methods that need no token: oauth.v2.access, blocks.validate, api.test, apps.uninstall.
import { z } from "zod";
import { install, refresh, uninstall } from "../installs.ts";
import { checkBlocks, checkMessage, checkView, type Problem } from "../limits.ts";
import type { Installation } from "../model.ts";
import type { Service } from "../service.ts";
import { workspace } from "../world.ts";
import { type Answer, type Args, Refusal, read } from "./method.ts";

export const open: Record<string, (service: Service, args: Args) => Answer> = {
  "api.test": (_service, args) => ({ args }),
  "blocks.validate": (_service, args) => validate(args),
  "oauth.v2.access": (service, args) => {
    knowClient(service, args);
    return args.grant_type === "refresh_token" ? exchangeRefresh(service, args) : exchangeCode(service, args);
  },
  "apps.uninstall": (service, args) => {
    knowClient(service, args);
    const bot = service.world.installations.find((one) => one.token === args.token);
    if (!bot) throw new Refusal("invalid_auth");
    void uninstall(service, bot.team);
    return {};
  },
};

function validate(args: Args): Answer {
  const given = ["blocks", "view", "message"].filter((name) => args[name] !== undefined);
  if (given.length !== 1) throw new Refusal("invalid_arguments");
  const checks: readonly [string, () => Problem[]][] = [
    ["blocks", () => checkBlocks(args.blocks, "message")],
    ["view", () => checkView(args.view)],
    ["message", () => checkMessage(args.message)],
  ];
  for (const [name, check] of checks) {
    const errors = args[name] === undefined ? [] : check();
    if (errors.length > 0) throw new Refusal(`invalid_${name}`, { errors });
  }
  return {};
}

function knowClient(service: Service, args: Args): void {
  if (args.client_id !== service.options.clientId) throw new Refusal("invalid_client_id");
  if (args.client_secret !== service.options.clientSecret) throw new Refusal("bad_client_secret");
}

function exchangeCode(service: Service, args: Args): Answer {
  const { code, redirect_uri } = read(z.object({ code: z.string(), redirect_uri: z.string().optional() }), args);
  const grant = service.grants.get(code);
  if (!grant) throw new Refusal("invalid_code");
  if (grant.redirectUri !== undefined && redirect_uri !== grant.redirectUri) throw new Refusal("bad_redirect_uri");
  service.grants.delete(code);
  return { ...granted(service, install(service, grant.team, grant)), authed_user: { id: grant.person } };
}

function exchangeRefresh(service: Service, args: Args): Answer {
  const bot = refresh(service, read(z.object({ refresh_token: z.string() }), args).refresh_token);
  if (!bot) throw new Refusal("invalid_refresh_token");
  return granted(service, bot);
}

function granted(service: Service, bot: Installation): Answer {
  const { id, name, enterprise } = workspace(service.world, bot.team);
  const expiry =
    bot.expiresAt === undefined
      ? {}
      : { refresh_token: bot.refreshToken, expires_in: Math.round((bot.expiresAt - service.now()) / 1000) };
  return {
    app_id: service.options.appId,
    token_type: "bot",
    access_token: bot.token,
    scope: bot.scopes.join(","),
    bot_user_id: bot.botUser,
    team: bot.enterprise === undefined ? { id, name } : null,
    enterprise: enterprise ?? null,
    is_enterprise_install: bot.enterprise !== undefined,
    ...expiry,
  };
}
