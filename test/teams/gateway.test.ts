import { describe, expect, test } from "vitest";
import { createGateway } from "../../adapters/teams/gateway.ts";

describe("a bot whose requests nobody could check does not start", () => {
  const whole = { appId: "app", password: "secret", tenantId: "tenant", type: "SingleTenant" } as const;
  test.each([
    ["an app id", { ...whole, appId: "" }, "MICROSOFT_APP_ID"],
    ["a tenant", { ...whole, tenantId: null }, "MICROSOFT_APP_TENANT_ID"],
    ["a password", { ...whole, password: null }, "MICROSOFT_APP_PASSWORD"],
    [
      "a tenant of its managed identity",
      { ...whole, type: "UserAssignedMSI", tenantId: null } as const,
      "MICROSOFT_APP_TENANT_ID",
    ],
  ])("without %s", (_, options, named) => {
    expect(() => createGateway(options, () => 0)).toThrow(named);
  });

  test.each([
    ["single-tenant", whole],
    ["with a managed identity", { ...whole, password: null, type: "UserAssignedMSI" } as const],
    ["multi-tenant", { ...whole, tenantId: null, type: "MultiTenant" } as const],
  ])("%s it does", async (_, options) => {
    const gateway = createGateway(options, () => 0);
    expect(await gateway.refusalOf({ type: "message", channelId: "msteams", serviceUrl: "https://x" }, "")).toBe(
      "no token",
    );
  });
});
