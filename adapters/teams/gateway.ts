// By what right does somebody speak to us, and we to Teams: tokens in and out. The one file that knows Microsoft's SDK,
// which is read with the first token: it takes 0.4 s and 55 MB, and a playground needs neither.
import { z } from "zod";
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

/** What the check reads of an activity; the rest is read by a schema of its own, once it is Microsoft's. */
const Named = z.object({ type: z.string(), channelId: z.string(), serviceUrl: z.string() });

type Credentials = { getToken(): Promise<string> };

const loginUrl = "https://login.microsoftonline.com/botframework.com";
const connectorScope = "https://api.botframework.com";

/** Throws where the options leave requests unchecked. `now` is epoch ms. */
export function createGateway(options: GatewayOptions, now: () => number): Gateway {
  const { appId, local } = options;
  const settings = settingsOf(options);
  const gate = createTokenGate({ appId, metadataUrl: local?.openIdMetadataUrl ?? microsoftMetadataUrl, now });
  let credentials: Promise<Credentials> | null = null;

  async function createCredentials(): Promise<Credentials> {
    const { ConfigurationServiceClientCredentialFactory } = await import("botbuilder");
    const secrets = new ConfigurationServiceClientCredentialFactory(settings);
    const created: unknown = await secrets.createCredentials(appId, connectorScope, loginUrl, true);
    if (!isCredentials(created)) throw new Error("Teams: there is nothing to sign in with; see docs/teams.md");
    return created;
  }

  return {
    async refusalOf(activity, authorization) {
      const { data } = Named.safeParse(activity);
      return data ? gate.refusalOf(authorization, data) : "no activity";
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

function isCredentials(value: unknown): value is Credentials {
  return typeof value === "object" && value !== null && "getToken" in value && typeof value.getToken === "function";
}
