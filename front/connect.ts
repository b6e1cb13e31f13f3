// From what the environment says, or from the playground's stand-ins, to the adapters that speak with them.
import type { SlackOptions } from "../adapters/slack/index.ts";
import type { TeamsOptions } from "../adapters/teams/index.ts";
import type { Connected, House } from "../src/chat/door.ts";
import type { Config } from "./config.ts";

/** The stand-ins' addresses and secrets, in place of a workspace's own. */
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

/** Loads the adapters that are used and no other: each brings its platform's SDK, which takes its time. */
export async function connect(
  config: Config,
  house: House,
  publicUrl: string,
  standIns: StandIns | null,
): Promise<Connected[]> {
  const slack = standIns ? slackStandIn(standIns.slack, publicUrl) : slackOptions(config, publicUrl);
  const teams = standIns ? teamsStandIn(standIns.teams) : config.teams;
  const connected: Connected[] = [];
  if (slack) connected.push((await import("../adapters/slack/index.ts")).createSlack(slack, house));
  if (teams) connected.push((await import("../adapters/teams/index.ts")).createTeams(teams, house));
  return connected;
}

function slackOptions({ slack }: Config, publicUrl: string): SlackOptions | null {
  if (!slack) return null;
  const { oauth, encryptionKey, ...rest } = slack;
  return { ...rest, oauth: oauth && encryptionKey ? { ...oauth, encryptionKey, publicUrl } : null };
}

function slackStandIn(given: StandIns["slack"], publicUrl: string): SlackOptions {
  const { apiUrl, signingSecret, ...oauth } = given;
  return { apiUrl, signingSecret, botToken: null, appToken: null, oauth: { ...oauth, publicUrl } };
}

function teamsStandIn(given: StandIns["teams"]): TeamsOptions {
  const { appId, tenantId, openIdMetadataUrl, token, localServiceUrl } = given;
  return {
    appId,
    tenantId,
    password: token,
    type: "SingleTenant",
    local: { openIdMetadataUrl, token },
    localServiceUrl,
  };
}
