// The playground: a Slack and a Teams that fit on a desk, one page to use them, and a clock to turn.
import { createHash } from "node:crypto";
import type { Connected, House } from "../../src/chat/door.ts";
import { once } from "../kit/once.ts";
import { app, company } from "./cast.ts";
import { createClock } from "./clock.ts";
import { connectStandIns, type StandIns } from "./connect.ts";
import { type Desk, furnish } from "./furnish.ts";
import { startSlack } from "./slack/index.ts";
import { startStatusPage } from "./status-page.ts";
import { startTeams } from "./teams/index.ts";
import { createTurning } from "./turning.ts";
import { createHandler, type Handler } from "./web/handler.ts";

export type PlaygroundOptions = {
  /** Where the app listens, such as `http://127.0.0.1:3000`. */
  readonly appUrl: string;
  /** Epoch milliseconds. */
  readonly realNow: () => number;
  readonly newId: () => string;
  /** A token of that tenant that hands in mails. */
  readonly keyOf: (tenant: string, platform: "slack") => Promise<string>;
  readonly log: House["log"];
};

export type Playground = {
  /** The real adapters, connected to both; `publicUrl` is where people's browsers find the app. */
  connect(house: House, publicUrl: string): Promise<Connected[]>;
  /** The page, what it is made of, and its API under `/playground/api`. */
  readonly handler: Handler;
  /** The turned clock, epoch milliseconds. */
  now(): number;
  onTurn(listener: () => void): () => void;
  /** Whose cases are its own: nobody else's may lie in the store that it is given. */
  readonly tenants: readonly string[];
  /** Puts the app into both, as people would. Call it once the app answers. */
  furnish(): Promise<void>;
  /** How the clock learns what is due next (epoch ms), so that it can be turned there. */
  setNextDueAt(nextDueAt: () => Promise<number | null>): void;
  /** The status pages that are read in it, and how to hear that one says something else. */
  readonly statusPages: readonly { readonly vendor: string; readonly url: string }[];
  onStatus(reader: () => Promise<void>): void;
  stop(): Promise<void>;
};

export async function startPlayground({ appUrl, realNow, newId, log, keyOf }: PlaygroundOptions): Promise<Playground> {
  const clock = createClock(realNow);
  const { now } = clock;
  const secrets = { signingSecret: newId(), clientId: "playground", clientSecret: newId() };
  const appId = "d0e1d0e1-0000-4000-8000-000000000001";
  const tenantId = "d0e1d0e1-0000-4000-8000-000000000002";
  const [slack, teams, statusPage] = await Promise.all([
    startSlack({ ...secrets, now, appUrl: `${appUrl}/slack/events` }),
    startTeams({ appId, tenantId, appName: app.name, now, appUrl: `${appUrl}/teams/messages` }),
    startStatusPage(now),
  ]);
  slack.addWorkspace(company);
  const mailKey = once(() => keyOf(company.id, "slack"));
  const desk: Desk = {
    slack,
    teams,
    clock,
    appUrl,
    newId,
    mailKey,
    statusPage,
    places: { team: "", people: new Map() },
  };
  const turning = createTurning(clock);
  const page = createHandler(desk, turning, log);
  const standIns = standInsOf({ secrets, slack, teams, appId, tenantId, newId });
  return {
    connect: (house, publicUrl) => connectStandIns(standIns, house, publicUrl),
    handler: page.handler,
    tenants: [company.id, tenantId],
    now,
    onTurn: clock.onTurn,
    furnish: () => furnish(desk),
    setNextDueAt: turning.setNextDueAt,
    statusPages: [{ vendor: "zoom", url: statusPage.url }],
    onStatus: statusPage.readBy,
    async stop() {
      page.stop();
      await Promise.all([slack.close(), teams.close(), statusPage.close()]);
    },
  };
}

type Made = {
  readonly secrets: { readonly signingSecret: string; readonly clientId: string; readonly clientSecret: string };
  readonly slack: Desk["slack"];
  readonly teams: Desk["teams"];
  readonly appId: string;
  readonly tenantId: string;
  readonly newId: () => string;
};

/** What the real adapters are told of both. */
function standInsOf({ secrets, slack, teams, appId, tenantId, newId }: Made): StandIns {
  return {
    slack: {
      ...secrets,
      apiUrl: `${slack.url}/api/`,
      authorizeUrl: `${slack.url}/oauth/v2/authorize`,
      encryptionKey: createHash("sha256").update(newId()).digest("base64"),
    },
    teams: {
      appId,
      tenantId,
      openIdMetadataUrl: teams.openIdMetadataUrl,
      token: newId(),
      localServiceUrl: teams.serviceUrl,
    },
  };
}
