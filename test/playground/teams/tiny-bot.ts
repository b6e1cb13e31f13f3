// A bot as small as can be on the real Bot Framework SDK: the stand-in must satisfy an SDK that knows nothing of it.
import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import type { Activity, ConversationReference, TurnContext } from "botbuilder";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { AuthenticationConstants, type ServiceClientCredentialsFactory } from "botframework-connector";
import type { Teams } from "../../../adapters/playground/teams/index.ts";

export const APP_ID = "11111111-2222-3333-4444-555555555555";
export const TENANT_ID = "99999999-8888-7777-6666-555555555555";

type Logic = (context: TurnContext) => Promise<unknown>;

export interface TinyBot {
  url: string;
  /** What the bot does with the next turns; what it returns answers an invoke. */
  logic: Logic;
  /** The activities that passed the SDK's own checks. */
  heard: Partial<Activity>[];
  /** Speaks on its own in a conversation it heard of. */
  proactive(reference: Partial<ConversationReference>, logic: (context: TurnContext) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Without a Teams it takes activities from anybody, as the Agents Playground needs it. */
export async function startTinyBot(teams?: Teams): Promise<TinyBot> {
  const adapter = new Adapter(teams ? authentication(teams.openIdMetadataUrl) : ANONYMOUS);
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const server = createServer(async (request, response) => {
    // The Agents Playground asks first whether anybody is there.
    if (request.method !== "POST") return void response.writeHead(405).end();
    const activity = (await json(request)) as Activity;
    const answered = await adapter
      .turn(request.headers.authorization ?? "", activity, async (context) => {
        bot.heard.push(context.activity);
        const body = await bot.logic(context);
        if (activity.type === "invoke") {
          await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
        }
      })
      .catch((error: Error) => ({ status: /turn:/.test(error.message) ? 500 : 401, body: undefined }));
    response.writeHead(answered?.status ?? 200, { "content-type": "application/json" });
    response.end(answered?.body === undefined ? "" : JSON.stringify(answered.body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const bot: TinyBot = {
    url: `http://127.0.0.1:${port}/teams/messages`,
    logic: async () => {},
    heard: [],
    proactive: (reference, logic) => adapter.continueConversationAsync(teams ? APP_ID : "", reference, logic),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  if (teams) teams.appUrl = bot.url;
  return bot;
}

class Adapter extends CloudAdapter {
  turn(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

// Without an app id the SDK lets in what carries no token.
const ANONYMOUS = new ConfigurationBotFrameworkAuthentication({});

// Only the call to Entra for the outbound token is replaced; signatures, claims and HTTP are the SDK's own.
const CREDENTIALS: ServiceClientCredentialsFactory = {
  isValidAppId: async (appId) => appId === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set("authorization", "Bearer outbound");
      return request;
    },
  }),
};

function authentication(openIdMetadataUrl: string): ConfigurationBotFrameworkAuthentication {
  const settings = {
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT_ID,
    MicrosoftAppType: "SingleTenant",
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: "urn:botframework:azure",
  };
  return new ConfigurationBotFrameworkAuthentication(settings, CREDENTIALS);
}
