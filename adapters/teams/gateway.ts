// By what right does somebody speak to us, and we to Teams: tokens in and out.
import { z } from "zod";
import { createHeldToken } from "./held-token.ts";
import { type Credentials, tokenAside } from "./token-aside.ts";
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
  /** A bearer token for calls to the Connector; kept until shortly before it ends. */
  token(): Promise<string>;
};

/** What the check reads of an activity; the rest is read by a schema of its own, once it is Microsoft's. */
const Named = z.object({ type: z.string(), channelId: z.string(), serviceUrl: z.string() });

/** Throws where the options leave requests unchecked. `now` is epoch ms. */
export function createGateway(options: GatewayOptions, now: () => number): Gateway {
  const { appId, local } = options;
  const credentials = credentialsOf(options);
  const gate = createTokenGate({ appId, metadataUrl: local?.openIdMetadataUrl ?? microsoftMetadataUrl, now });
  const held = createHeldToken(() => tokenAside(credentials), now);

  return {
    async refusalOf(activity, authorization) {
      const { data } = Named.safeParse(activity);
      return data ? gate.refusalOf(authorization, data) : "no activity";
    },
    async token() {
      return local ? local.token : held();
    },
  };
}

function credentialsOf({ appId, password, tenantId, type }: GatewayOptions): Credentials {
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
