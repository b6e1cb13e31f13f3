// “Add to Slack”: the way to the consent page, and back with a token.
import { InstallProvider, type Installation as SlackInstallation } from "@slack/oauth";
import type { Handler, House } from "../../src/chat/door.ts";
import type { clientOptions } from "./client.ts";
import type { Installations } from "./installations.ts";
import { boltLogger } from "./logger.ts";
import { tenantOf } from "./read.ts";
import { scopes } from "./scopes.ts";

export type OAuth = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly encryptionKey: string;
  readonly publicUrl: string;
  /** For the stand-in; Slack's own otherwise. */
  readonly authorizeUrl?: string | undefined;
};

/** `/slack/install` and `/slack/oauth_redirect`; the state is signed, bound to the browser by a cookie, and dies in ten minutes. */
export function oauthRoutes(
  oauth: OAuth,
  installations: Installations,
  house: House,
  options: ReturnType<typeof clientOptions>,
): { readonly [path: string]: Handler } {
  const provider = new InstallProvider({
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret,
    stateSecret: oauth.encryptionKey,
    directInstall: true,
    logger: boltLogger(house.log),
    clientOptions: options,
    ...(oauth.authorizeUrl ? { authorizationUrl: oauth.authorizeUrl } : {}),
    installationStore: {
      storeInstallation: (given) => keep(given, installations, house),
      fetchInstallation: () => Promise.reject(new Error("Tokens are read by our own code")),
      deleteInstallation: () => Promise.reject(new Error("Tokens are removed by our own code")),
    },
  });
  const asked = { scopes: [...scopes], redirectUri: `${oauth.publicUrl}/slack/oauth_redirect` };
  return {
    "/slack/install": (request, response) => {
      provider.handleInstallPath(request, response, undefined, asked).catch((error: unknown) => {
        house.log.error({ err: error }, "the way to Slack's consent page failed");
        if (!response.headersSent) response.writeHead(500).end();
      });
    },
    "/slack/oauth_redirect": (request, response) => {
      provider.handleCallback(request, response, {
        success: (_installation, _options, _request, answer) =>
          page(answer, 200, "Dueline is installed. Go back to Slack and type /sla."),
        failure: (error, _options, _request, answer) => {
          house.log.warn({ code: error.code }, "an installation was not finished");
          page(
            answer,
            400,
            "That link has expired or belongs to another browser. Please start again: open /slack/install.",
          );
        },
      });
    },
  };
}

async function keep(given: SlackInstallation, installations: Installations, house: House): Promise<void> {
  const orgWide = given.isEnterpriseInstall ?? false;
  const tenant = tenantOf({ team: given.team?.id ?? null, enterprise: given.enterprise?.id ?? null, orgWide });
  if (!given.bot) throw new Error("Slack gave no bot token");
  await installations.keep(tenant, {
    botToken: given.bot.token,
    botUserId: given.bot.userId,
    botId: given.bot.id,
    refreshToken: given.bot.refreshToken ?? null,
    expiresAt: given.bot.expiresAt ? given.bot.expiresAt * 1000 : null,
    installedBy: given.user.id,
  });
  house.log.info({ tenant, orgWide }, "installed");
}

function page(response: Parameters<Handler>[1], status: number, sentence: string): void {
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8" })
    .end(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Dueline</title><p>${sentence}</p></html>`,
    );
}
