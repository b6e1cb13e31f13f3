// “Add to Slack”: the way to the consent page, and back with a token.
import type { IncomingMessage } from "node:http";
import type { OauthV2AccessResponse } from "@slack/web-api";
import type { Handler, House, Language } from "../../src/chat/door.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import { describe } from "../kit/describe.ts";
import { languageAsked } from "../kit/language-asked.ts";
import { pace } from "../kit/pace.ts";
import { within } from "../kit/within.ts";
import { type clientOptions, createClient } from "./client.ts";
import type { Installation, Installations } from "./installations.ts";
import { clearCookie, isGoodState, newState, setCookie } from "./oauth-state.ts";
import { page } from "./page.ts";
import { tenantOf } from "./read.ts";
import { type Credentials, keysOf } from "./renew.ts";
import { scopes } from "./scopes.ts";

export type OAuth = Credentials & {
  readonly publicUrl: string;
  /** For the stand-in; Slack's own otherwise. */
  readonly authorizeUrl?: string | undefined;
};

type Parts = {
  readonly oauth: OAuth;
  readonly installations: Installations;
  readonly house: House;
  readonly options: ReturnType<typeof clientOptions>;
  readonly platform: ChatPlatform;
};

/** The browser waits for no longer; the first words may come after the page. */
const greetWithinMs = 1500;
/** Of an address: with each we ask Slack. */
const mostAMinute = 60;
const slackAuthorizeUrl = "https://slack.com/oauth/v2/authorize";

/** `/slack/install` and `/slack/oauth_redirect`. */
export function oauthRoutes(parts: Parts): { readonly [path: string]: Handler } {
  const { oauth, house } = parts;
  const redirectUri = new URL("/slack/oauth_redirect", oauth.publicUrl).href;
  const finishes = pace(mostAMinute, house.now);
  return {
    "/slack/install": (_request, response) => {
      const state = newState(oauth.encryptionKey, house.now());
      const to = new URL(oauth.authorizeUrl ?? slackAuthorizeUrl);
      const asked = { client_id: oauth.clientId, scope: scopes.join(","), redirect_uri: redirectUri, state };
      for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value);
      const headers = {
        location: to.href,
        "set-cookie": setCookie(state, oauth.publicUrl),
        "cache-control": "no-store",
      };
      response.writeHead(302, headers).end();
    },
    "/slack/oauth_redirect": (request, response) => {
      if (!finishes.may(request.socket.remoteAddress ?? ""))
        return page(response, languageAsked(request), { status: 429, says: "notFinished", link: null });
      response.setHeader("set-cookie", clearCookie);
      finish(parts, request, redirectUri)
        .then((outcome) => page(response, languageAsked(request), outcome))
        .catch((error: unknown) => {
          house.log.error({ error: describe(error) }, "an installation was not finished");
          page(response, languageAsked(request), { status: 502, says: "notFinished", link: null });
        });
    },
  };
}

type Outcome = Parameters<typeof page>[2];

/** Throws where Slack, or our store, does not do its part. */
async function finish(parts: Parts, request: IncomingMessage, redirectUri: string): Promise<Outcome> {
  const { oauth, house, options } = parts;
  const query = new URL(request.url ?? "/", oauth.publicUrl).searchParams;
  if (query.get("error") === "access_denied") return { status: 200, says: "cancelled", link: null };
  const code = query.get("code");
  if (!code || !isGoodState(keysOf(oauth), query.get("state") ?? "", request, house.now()))
    return { status: 400, says: "staleLink", link: null };
  const { clientId: client_id, clientSecret: client_secret } = oauth;
  const given = await createClient("", options).oauth.v2.access({
    client_id,
    client_secret,
    code,
    redirect_uri: redirectUri,
  });
  const ids = { team: given.team?.id ?? null, enterprise: given.enterprise?.id ?? null };
  const tenant = tenantOf({ ...ids, orgWide: given.is_enterprise_install ?? false });
  await parts.installations.keep(tenant, installationOf(given, house.now()));
  house.log.info({ tenant, orgWide: given.is_enterprise_install ?? false }, "installed");
  await within(greetWithinMs, greet(parts, tenant, given.authed_user?.id, languageAsked(request)), undefined);
  const link = new URL("https://slack.com/app_redirect");
  link.searchParams.set("app", given.app_id ?? "");
  if (ids.team) link.searchParams.set("team", ids.team);
  return { status: 200, says: "installed", link: link.href };
}

function installationOf(given: OauthV2AccessResponse, now: number): Installation {
  const { access_token, bot_user_id, refresh_token, expires_in } = given;
  if (!access_token || !bot_user_id) throw new Error("Slack gave no bot token");
  return {
    botToken: access_token,
    botUserId: bot_user_id,
    refreshToken: refresh_token ?? null,
    expiresAt: expires_in ? now + expires_in * 1000 : null,
    installedBy: given.authed_user?.id ?? "",
    installedAt: now,
    renewingUntil: null,
  };
}

/** The first words, to the one who installed it and nobody else. */
async function greet({ house, platform }: Parts, tenant: string, id: string | undefined, language: Language) {
  if (!id) return;
  const card = house.welcome({ language, room: null, by: null });
  const told = await platform.tell({ tenant, person: { id, name: id }, card, language });
  if (told.kind !== "posted") house.log.warn({ tenant, ...told }, "the first words were not said");
}
