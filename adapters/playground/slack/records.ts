// What the stand-in writes down: calls, deliveries, orders to misbehave, and what it has handed out.
import type { Message } from "./model.ts";

export interface Call {
  method: string;
  args: Record<string, unknown>;
  token: string | undefined;
  /** Epoch milliseconds, by the clock handed in. */
  at: number;
  status: number | "dropped" | "open";
  answer: unknown;
  fault?: Fault["kind"];
}

/** What became of one delivery to the app, or of one that the client did not even send. */
export interface Outcome {
  sent: boolean;
  /** HTTP status of the app's answer; 0 without one. */
  status: number;
  body: unknown;
  /** Real milliseconds until the answer. */
  ms: number;
  failure?: "timeout" | "connection";
  /** The app asked not to be sent this event again. */
  noRetry?: boolean;
  /** What the person is told when it did not work. */
  shown?: string;
}

export interface Delivery {
  kind: string;
  body: string;
  headers: Record<string, string>;
  outcome: Outcome;
}

/** An order to misbehave: the next `times` calls of `method` (`*` is any, `response_url` is one, too). */
export interface Fault {
  method: string;
  times?: number;
  /** Only calls that name this channel. */
  channel?: string;
  /**
   * `html`: a page instead of JSON, as a proxy sends it; `not-ok`: JSON with neither `ok` nor `error`; `no-id`: taken,
   * with an answer that names no message.
   */
  kind: "429" | "500" | "delay" | "drop" | "drop-after-accept" | "error" | "html" | "not-ok" | "no-id";
  /** Seconds, for 429. */
  retryAfter?: number;
  /** Milliseconds, for delay. */
  ms?: number;
  /** Slack's error code, for error. */
  error?: string;
}

export interface Trigger {
  person: string;
  team: string;
  channel?: string;
  /** Real milliseconds. */
  born: number;
  used: boolean;
}

export interface ResponseUrl {
  person: string;
  team: string;
  channel: string;
  message?: Message;
  /** Epoch milliseconds. */
  born: number;
  uses: number;
}

export interface Grant {
  person: string;
  team: string;
  scopes: readonly string[];
  orgWide: boolean;
  redirectUri: string | undefined;
}

export type Change = { kind: "message" | "view" | "call" | "delivery" | "world" | "problem"; id: string };
