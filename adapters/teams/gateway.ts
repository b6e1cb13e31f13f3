// Who is speaking, and by what right do we: tokens in and out. The one file that knows Microsoft's SDK.
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import { AppCredentials, AuthenticationConstants } from "botframework-connector";

export type GatewayOptions = {
  readonly appId: string;
  /** Null with a managed identity. */
  readonly password: string | null;
  readonly tenantId: string | null;
  readonly type: "SingleTenant" | "UserAssignedMSI" | "MultiTenant";
  /** A Connector of one's own, for the stand-in: where its signing keys are, and the token that it takes. */
  readonly local?: { readonly openIdMetadataUrl: string; readonly token: string } | undefined;
};

export type Gateway = {
  /** Was this activity signed by the Connector for this bot, from that `serviceUrl`? Never throws. */
  verify(activity: unknown, authorization: string): Promise<boolean>;
  /** A bearer token for calls to the Connector; the SDK keeps it until it ends. */
  token(): Promise<string>;
};

export function createGateway(options: GatewayOptions): Gateway {
  const settings = {
    MicrosoftAppId: options.appId,
    MicrosoftAppType: options.type,
    ...(options.password ? { MicrosoftAppPassword: options.password } : {}),
    ...(options.tenantId ? { MicrosoftAppTenantId: options.tenantId } : {}),
  };
  const secrets = new ConfigurationServiceClientCredentialFactory(settings);
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...settings, ...localSettings(options) },
    secrets,
  );
  let credentials: Promise<AppCredentials> | null = null;

  async function createCredentials(): Promise<AppCredentials> {
    const created = await secrets.createCredentials(
      options.appId,
      AuthenticationConstants.ToChannelFromBotOAuthScope,
      AuthenticationConstants.ToChannelFromBotLoginUrl,
      true,
    );
    if (!(created instanceof AppCredentials))
      throw new Error("Teams: there is nothing to sign in with; see docs/teams.md");
    return created;
  }

  return {
    async verify(activity, authorization) {
      if (!authorization || !isActivity(activity)) return false;
      try {
        const result = await authentication.authenticateRequest(activity, authorization);
        return result.claimsIdentity?.isAuthenticated ?? false;
      } catch {
        // Every failure is the same to the one who sent it; the SDK's own words go nowhere.
        return false;
      }
    },
    async token() {
      if (options.local) return options.local.token;
      credentials ??= createCredentials();
      return (await credentials).getToken();
    },
  };
}

/** All seven must be given together, or the SDK takes none of them. */
function localSettings({ local }: GatewayOptions): { readonly [name: string]: string } {
  if (!local) return {};
  return {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: local.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: local.openIdMetadataUrl,
    CallerId: "urn:botframework:azure",
  };
}

/** What the SDK's check reads of an activity; the rest is read by our own schema. */
function isActivity(value: unknown): value is Activity {
  if (typeof value !== "object" || value === null) return false;
  const has = (name: string) => typeof Reflect.get(value, name) === "string";
  return has("type") && has("channelId") && has("serviceUrl");
}
