// What all parts of the stand-in share: its rules, its world and the record of what passed.
import type { Fault } from "./faults.ts";
import type { Issuer } from "./issuer.ts";
import type { Json } from "./json.ts";
import type { Messages } from "./messages.ts";
import type { Problem } from "./problem.ts";
import type { Screen } from "./screen.ts";
import type { World } from "./world.ts";

export interface Rules {
  /** Refuses every card with a problem and every activity over 28 KB of JSON; otherwise problems are only recorded. */
  strict: boolean;
  /** Teams' limits per thread: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in 1 h. */
  rateLimited: boolean;
  /** The most an activity may weigh in UTF-16; Teams documents about 100 KB. */
  maxBytes: number;
  /** How long a person's click waits before "Unable to reach app", in milliseconds. */
  invokeTimeoutMs: number;
  /** How long the service waits for the app to take a message or an event, in milliseconds. */
  eventTimeoutMs: number;
}

export const gentle: Rules = {
  strict: false,
  rateLimited: false,
  maxBytes: 100 * 1024,
  invokeTimeoutMs: 10_000,
  eventTimeoutMs: 15_000,
};

/** An activity that was sent to the app. */
export interface Delivery {
  activity: Json;
  /** The HTTP status; 0 if no answer came. */
  status: number;
  body: unknown;
  ms: number;
}

/** A request the app made to the Bot Connector. */
export interface Call {
  operation: string;
  method: string;
  path: string;
  query: string;
  authorization: string | undefined;
  body: unknown;
  /** The status answered; 0 if the connection was dropped. */
  status: number;
}

export interface Violation extends Problem {
  /** Where the card came from: a message, a dialog, an answer to a click. */
  place: string;
  card: Json;
}

export type Change =
  | { kind: "message"; conversationId: string; messageId: string }
  | { kind: "screen"; personId: string }
  | { kind: "world" }
  | { kind: "delivery" }
  | { kind: "call" };

export interface Service {
  readonly appId: string;
  readonly appName: string;
  appUrl: string;
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly rules: Rules;
  readonly world: World;
  readonly messages: Messages;
  readonly issuer: Issuer;
  readonly screens: Map<string, Screen>;
  readonly faults: Fault[];
  readonly deliveries: Delivery[];
  readonly calls: Call[];
  readonly violations: Violation[];
  /** Where the Bot Connector is reached; ends in a slash. Known once the server listens. */
  serviceUrl: string;
  changed(change: Change): void;
  /** A fresh number, for ids. */
  next(): number;
}

export function botId({ appId }: Pick<Service, "appId">): string {
  return `28:${appId}`;
}
