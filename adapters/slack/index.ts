// Slack: its requests become intents, our replies become its views and messages. Bolt is known here and in the receiver.
import { App, SocketModeReceiver } from "@slack/bolt";
import type { Connected, Handler, House } from "../../src/chat/door.ts";
import { apologyOf } from "../../src/chat/fallback.ts";
import { clientOptions, createClient } from "./client.ts";
import { manyWorkspaces, oneWorkspace } from "./installations.ts";
import { listen } from "./listen.ts";
import { boltLogger } from "./logger.ts";
import { type OAuth, oauthRoutes } from "./oauth.ts";
import { createPeople } from "./people.ts";
import { createPlatform } from "./post.ts";
import { createReceiver } from "./receiver.ts";

export type SlackOptions = {
  /** Ends with a slash: https://slack.com/api/ */
  readonly apiUrl: string;
  readonly signingSecret: string;
  /** For one workspace. */
  readonly botToken: string | null;
  /** For Socket Mode: requests come through a connection that we open, and no port need be reachable. */
  readonly appToken: string | null;
  /** For many workspaces. */
  readonly oauth: OAuth | null;
};

/** Inside a request Slack waits three seconds in all; outside one, a message may take its time. */
const requestMs = 2000;
const deliveryMs = 10_000;

export function createSlack(options: SlackOptions, house: House): Connected {
  const inRequest = clientOptions(options.apiUrl, house.log, requestMs);
  const inDelivery = clientOptions(options.apiUrl, house.log, deliveryMs);
  const { oauth } = options;
  const installations = oauth
    ? manyWorkspaces(house, oauth, inRequest)
    : oneWorkspace(options.botToken ?? "", inRequest);

  const receiver = options.appToken
    ? new SocketModeReceiver({ appToken: options.appToken, logger: boltLogger(house.log) })
    : createReceiver(options.signingSecret, house, apologyFor);

  const app = new App({
    receiver,
    logger: boltLogger(house.log),
    convoStore: false,
    clientOptions: inRequest,
    authorize: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const tenant = isEnterpriseInstall ? enterpriseId : teamId;
      const found = tenant ? await installations.find(tenant) : null;
      if (!found) throw new Error("not installed in this workspace");
      return { botToken: found.botToken, botId: found.botId, botUserId: found.botUserId };
    },
  });
  listen(app, { house, installations, people: createPeople(house.now), apiUrl: options.apiUrl });

  const routes: { [path: string]: Handler } = oauth ? { ...oauthRoutes(oauth, installations, house, inRequest) } : {};
  if ("handler" in receiver) routes["/slack/events"] = receiver.handler;

  return {
    platform: createPlatform(async (tenant) => {
      const found = await installations.find(tenant);
      return found && createClient(found.botToken, inDelivery);
    }, house),
    routes,
    start: async () => {
      await app.init();
      await receiver.start();
    },
    stop: async () => {
      await receiver.stop();
    },
  };
}

/** A person is told in his dialog or in the conversation; an event is nobody's. The language is not known here. */
function apologyFor(body: unknown): object | null {
  if (typeof body !== "object" || body === null) return null;
  const text = apologyOf("en");
  if ("command" in body) return { response_type: "ephemeral", text };
  const block = "view" in body && "type" in body && body.type === "view_submission" ? firstInput(body.view) : null;
  return block ? { response_action: "errors", errors: { [block]: text } } : null;
}

function firstInput(view: unknown): string | null {
  if (typeof view !== "object" || view === null || !("blocks" in view) || !Array.isArray(view.blocks)) return null;
  const input: unknown = view.blocks.find((block: { type?: unknown }) => block.type === "input");
  return typeof input === "object" && input !== null && "block_id" in input ? String(input.block_id) : null;
}
