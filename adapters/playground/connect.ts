// The real adapters, led to the stand-ins as a workspace's and a tenant's credentials would lead them to the real ones.
import type { Connected, House } from "../../src/chat/door.ts";
import type { SlackOptions } from "../slack/connect.ts";
import type { TeamsOptions } from "../teams/connect.ts";

/** The stand-ins' addresses and secrets. */
export type StandIns = {
  readonly slack: { readonly apiUrl: string; readonly authorizeUrl: string; readonly signingSecret: string } & {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly encryptionKey: string;
  };
  readonly teams: { readonly appId: string; readonly tenantId: string; readonly openIdMetadataUrl: string } & {
    readonly token: string;
    readonly localServiceUrl: string;
  };
};

/** Loads both adapters, with their SDKs. */
export async function connectStandIns(
  { slack, teams }: StandIns,
  house: House,
  publicUrl: string,
): Promise<Connected[]> {
  const { createSlack } = await import("../slack/connect.ts");
  const { createTeams } = await import("../teams/connect.ts");
  return [createSlack(slackOptions(slack, publicUrl), house), createTeams(teamsOptions(teams, publicUrl), house)];
}

function slackOptions(given: StandIns["slack"], publicUrl: string): SlackOptions {
  const { apiUrl, signingSecret, ...oauth } = given;
  return { apiUrl, signingSecret, botToken: null, appToken: null, oauth: { ...oauth, publicUrl } };
}

function teamsOptions(given: StandIns["teams"], publicUrl: string): TeamsOptions {
  const { appId, tenantId, openIdMetadataUrl, token, localServiceUrl } = given;
  const local = { openIdMetadataUrl, token };
  return { appId, tenantId, password: token, type: "SingleTenant", local, localServiceUrl, publicUrl };
}
