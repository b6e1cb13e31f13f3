// By what right does somebody speak to us, and we to Teams: tokens in and out. The one file that knows Microsoft's SDK.
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import { createTokenGate, microsoftMetadataUrl } from "./token-gate.ts";

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
  /** Null: the Connector signed this activity for this bot, from that `serviceUrl`. Else why not. Never throws. */
  refusalOf(activity: unknown, authorization: string): Promise<string | null>;
  /** A bearer token for calls to the Connector; the SDK keeps it until it ends. */
  token(): Promise<string>;
};

type Credentials = { getToken(): Promise<string> };

const loginUrl = "https://login.microsoftonline.com/botframework.com";
const connectorScope = "https://api.botframework.com";

/** Throws where the options leave requests unchecked. `now` is epoch ms. */
export function createGateway(options: GatewayOptions, now: () => number): Gateway {
  const { appId, local } = options;
  const settings = settingsOf(options);
  const secrets = new ConfigurationServiceClientCredentialFactory(settings);
  const sdk = new ConfigurationBotFrameworkAuthentication({ ...settings, ...localSettings(options) }, secrets);
  const gate = createTokenGate({ appId, metadataUrl: local?.openIdMetadataUrl ?? microsoftMetadataUrl, now });
  let credentials: Promise<Credentials> | null = null;

  async function createCredentials(): Promise<Credentials> {
    const created: unknown = await secrets.createCredentials(appId, connectorScope, loginUrl, true);
    if (!isCredentials(created)) throw new Error("Teams: there is nothing to sign in with; see docs/teams.md");
    return created;
  }

  return {
    async refusalOf(activity, authorization) {
      if (!isActivity(activity)) return "no activity";
      // The SDK writes to the console for every bad signature: what is bad does not get as far as that.
      const refusal = await gate.refusalOf(authorization, activity.serviceUrl);
      if (refusal !== null) return refusal;
      try {
        const { claimsIdentity } = await sdk.authenticateRequest(activity, authorization);
        return claimsIdentity?.isAuthenticated ? null : "not authenticated";
      } catch (error) {
        return error instanceof Error ? error.name : "not authenticated";
      }
    },
    async token() {
      if (local) return local.token;
      credentials ??= createCredentials();
      return (await credentials).getToken();
    },
  };
}

function settingsOf({ appId, password, tenantId, type }: GatewayOptions): { readonly [name: string]: string } {
  if (!appId) throw new Error("Teams needs MICROSOFT_APP_ID: without it nobody's requests could be checked");
  if (!tenantId && type !== "MultiTenant") throw new Error(`Teams needs MICROSOFT_APP_TENANT_ID with ${type}`);
  if (!password && type !== "UserAssignedMSI") throw new Error(`Teams needs MICROSOFT_APP_PASSWORD with ${type}`);
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    ...(password ? { MicrosoftAppPassword: password } : {}),
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
  };
}

/** All seven must be given together, or the SDK takes none of them. */
function localSettings({ local }: GatewayOptions): { readonly [name: string]: string } {
  if (!local) return {};
  return {
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: connectorScope,
    ToBotFromChannelTokenIssuer: "https://api.botframework.com",
    OAuthUrl: "https://api.botframework.com",
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

function isCredentials(value: unknown): value is Credentials {
  return typeof value === "object" && value !== null && "getToken" in value && typeof value.getToken === "function";
}
