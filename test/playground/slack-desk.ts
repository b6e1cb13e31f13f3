// A small Bolt app and a Slack for it: what the tests of the stand-in are set on.
import { once } from "node:events";
import { App, HTTPReceiver, type Logger, LogLevel, type types } from "@slack/bolt";
import { onTestFinished } from "vitest";
import { type Slack, type SlackOptions, startSlack } from "../../adapters/playground/slack/index.ts";

const SECRET = "a-signing-secret";

// Bolt says aloud what these tests provoke on purpose.
const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

export interface Desk {
  slack: Slack;
  app: App;
  /** The app's token in the workspace T1. */
  token: string;
  /** Calls the Web API by hand. */
  call(method: string, args: Record<string, unknown>, token?: string): Promise<Record<string, unknown>>;
}

/** A workspace with Dana and Kenji, the app in #ops but not in #other, and a Bolt app that `build` fills. */
export async function desk(build: (app: App) => void = () => {}, options: Partial<SlackOptions> = {}): Promise<Desk> {
  const slack = await emptySlack(options);
  slack.addWorkspace({ id: "T1", name: "Acme" });
  slack.addPerson({ id: "UDANA", team: "T1", name: "dana", realName: "Dana Ops", tz: "Europe/London" });
  slack.addPerson({ id: "UKENJI", team: "T1", name: "kenji", tz: "Asia/Tokyo", locale: "ja-JP" });
  slack.addChannel({ id: "COPS", team: "T1", name: "ops", members: ["UDANA", "UKENJI"] });
  slack.addChannel({ id: "COTHER", team: "T1", name: "other", members: ["UDANA"] });
  const { token, botId, botUser } = slack.install("T1");
  await slack.invite("COPS");
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logger: silent });
  const app = new App({
    receiver,
    logger: silent,
    convoStore: false,
    authorize: async () => ({ botToken: token, botId, botUserId: botUser }),
    clientOptions: { slackApiUrl: `${slack.url}/api/`, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  build(app);
  const server = await receiver.start(0);
  onTestFinished(async () => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await once(server, "close");
  });
  const address = server.address();
  slack.deliverTo(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/slack/events`);
  return { slack, app, token, call: (method, args, by = token) => call(slack, method, args, by) };
}

/** Closed when the test is over. */
export async function emptySlack(options: Partial<SlackOptions> = {}): Promise<Slack> {
  const slack = await startSlack({
    signingSecret: SECRET,
    clientId: "1.2",
    clientSecret: "a-client-secret",
    appUrl: "http://127.0.0.1:9/slack/events",
    now: Date.now,
    retryDelays: [0, 5, 10],
    ...options,
  });
  onTestFinished(() => slack.close());
  return slack;
}

export async function call(
  slack: Slack,
  method: string,
  args: Record<string, unknown>,
  token?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${slack.url}/api/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(args),
  });
  const answer: Record<string, unknown> = JSON.parse(await response.text());
  return { ...answer, status: response.status, retryAfter: response.headers.get("retry-after") };
}

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const option = (value: string) => ({ text: plain(value.toUpperCase()), value });

/** A form with a menu that is suggested live, a text, and radio buttons that tell the app at once. */
export function form(extra: readonly types.KnownBlock[] = []): types.ModalView {
  return {
    type: "modal",
    callback_id: "case",
    title: plain("Open a case"),
    submit: plain("Open"),
    notify_on_close: true,
    blocks: [
      {
        type: "input",
        block_id: "vendor",
        label: plain("Vendor"),
        element: { type: "external_select", action_id: "vendor", min_query_length: 0 },
      },
      {
        type: "input",
        block_id: "title",
        label: plain("What is broken?"),
        element: { type: "plain_text_input", action_id: "title", max_length: 20, initial_value: "phones" },
      },
      {
        type: "input",
        block_id: "who",
        dispatch_action: true,
        label: plain("Who is affected?"),
        element: { type: "radio_buttons", action_id: "who", options: [option("all"), option("some")] },
      },
      ...extra,
    ],
  };
}
