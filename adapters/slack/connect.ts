// Slack: its requests become intents, our replies become its views and messages.
import { App, type Authorize } from "@slack/bolt";
import type { Connected, Handler, House } from "../../src/chat/door.ts";
import { createBound } from "../kit/bound.ts";
import { createInFlight, type InFlight } from "../kit/in-flight.ts";
import { within } from "../kit/within.ts";
import { apologise } from "./apology.ts";
import { type ClientFor, clientOptions, clientsWith } from "./client.ts";
import type { Desk } from "./desk.ts";
import { drawingFor } from "./drawing.ts";
import type { Installations } from "./installations.ts";
import { listen } from "./listen.ts";
import { createLive } from "./live.ts";
import { boltLogger } from "./logger.ts";
import { manyWorkspaces } from "./many-workspaces.ts";
import { type OAuth, oauthRoutes } from "./oauth.ts";
import { oneWorkspace } from "./one-workspace.ts";
import { createPeople } from "./people.ts";
import { createPlatform } from "./post.ts";
import { type Around, createReceiver, whereToRead } from "./receiver.ts";
import { createSocketReceiver } from "./socket.ts";
import { listenToStep } from "./step.ts";
import { NotInstalled } from "./uninstalled.ts";

export type SlackOptions = {
  /** Ends with a slash: https://slack.com/api/ */
  readonly apiUrl: string;
  /** Null with Socket Mode alone: nothing comes in that would be signed. */
  readonly signingSecret: string | null;
  /** For one workspace. */
  readonly botToken: string | null;
  /** For Socket Mode: requests come through a connection that we open, and no port need be reachable. */
  readonly appToken: string | null;
  /** For many workspaces. */
  readonly oauth: OAuth | null;
  /** The step for workflows. */
  readonly workflowStep?: boolean | undefined;
  /** How long Slack may take over a message that nobody waits for, ms. */
  readonly deliveryMs?: number | undefined;
  /** How many requests are worked on at once; 250 if not said. */
  readonly mostAtOnce?: number | undefined;
};

/** Inside a request Slack waits three seconds in all; outside one, a message may take its time. */
const requestMs = 2000;
const usualDeliveryMs = 10_000;
/** Who has not been answered by then has given up: a store that hangs must not keep the process. */
const stopWithinMs = 10_000;

export function createSlack(options: SlackOptions, house: House): Connected {
  const inRequest = clientOptions(options.apiUrl, house.log, requestMs);
  const inDelivery = clientOptions(options.apiUrl, house.log, options.deliveryMs ?? usualDeliveryMs);
  const { oauth } = options;
  const installations = oauth
    ? manyWorkspaces(house, oauth, inRequest)
    : oneWorkspace(options.botToken ?? "", inRequest);
  const draw = drawingFor();
  const clientOf = clientsWith(inDelivery);
  const clientFor: ClientFor = async (tenant) => {
    const found = await installations.find(tenant);
    return found && clientOf(found.botToken);
  };
  const platform = createPlatform(clientFor, house, draw);
  const people = createPeople(house.now);

  const working = createInFlight();
  const receiver = receiverOf(options, working, { house, apology: (body) => apologise(body, people) });
  const app = new App({
    receiver,
    logger: boltLogger(house.log),
    convoStore: false,
    clientOptions: inRequest,
    authorize: authorizeBy(installations),
    // A step's own token ends with the step; the button that it leaves is pressed later.
    attachFunctionToken: false,
  });
  const desk: Desk = { house, installations, people, live: createLive(), platform, draw };
  listen(app, desk, working);
  listenToStep(app, desk, options.workflowStep ?? false);

  const routes: { [path: string]: Handler } = oauth
    ? { ...oauthRoutes({ oauth, installations, house, options: inRequest, platform }) }
    : {};
  if ("handler" in receiver) routes["/slack/events"] = receiver.handler;

  return {
    platform,
    routes,
    start: async () => void (await receiver.start()),
    ...(installations.sealAnew ? { sealAnew: installations.sealAnew } : {}),
    stop: async () => {
      // Told to stop first: nothing new is taken, however long the rest takes.
      const stopped = receiver.stop();
      const finished = Promise.all([stopped, working.idle(), installations.settled()]).then(() => {});
      await within(stopWithinMs, finished, undefined);
    },
  };
}

function receiverOf(options: SlackOptions, working: InFlight, around: Omit<Around, "isFull">) {
  const { appToken, signingSecret, apiUrl, mostAtOnce: most } = options;
  const isFull = createBound({ platform: "slack", where: whereToRead, working: [working], most, house: around.house });
  return appToken === null
    ? createReceiver(signingSecret ?? "", { ...around, isFull })
    : createSocketReceiver({ appToken, apiUrl }, { ...around, isFull });
}

function authorizeBy(installations: Installations) {
  const authorize: Authorize<boolean> = async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    const tenant = isEnterpriseInstall ? enterpriseId : teamId;
    const found = tenant ? await installations.find(tenant) : null;
    if (!found) throw new NotInstalled("Dueline is not installed in this workspace");
    return { botToken: found.botToken, botUserId: found.botUserId };
  };
  return authorize;
}
