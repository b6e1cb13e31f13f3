// Everything one stand-in remembers, in one place; the rest of the room are functions on it.
import { countingIds, type Ids } from "./ids.ts";
import type { Message, StoredFile, View } from "./model.ts";
import type { Call, Change, Delivery, Fault, Grant, ResponseUrl, Trigger } from "./records.ts";
import { emptyWorld, type World } from "./world.ts";

export type { Call, Change, Delivery, Fault, Grant, Outcome, ResponseUrl, Trigger } from "./records.ts";

export interface SlackOptions {
  /** Port to listen on; 0, the default, takes any that is free. */
  port?: number;
  host?: string;
  signingSecret: string;
  clientId: string;
  clientSecret: string;
  /** Where commands, interactions, options and events are sent: `http://127.0.0.1:3000/slack/events`. */
  appUrl: string;
  /** The time of day in epoch milliseconds. Triggers and time-outs run on real time all the same. */
  now: () => number;
  log?: (line: string) => void;
  appId?: string;
  /** The app's slash commands; others are no commands. `["/sla"]`. */
  commands?: readonly string[];
  /** The event types the app subscribed to; others are not sent. */
  events?: readonly string[];
  /** Tokens live 12 hours and are exchanged by refresh token. Off unless asked for. */
  tokenRotation?: boolean;
  /** Posting and calling too often is answered with 429, by `now`. On unless switched off. */
  rateLimits?: boolean;
  /** Milliseconds before an event that was not taken is sent again. Slack waits 0, 60 and 300 seconds. */
  retryDelays?: readonly number[];
  /** How long the app has to answer, and how long a trigger lives, real milliseconds. Slack gives 3000. */
  patienceMs?: number;
}

export interface Service {
  options: Required<Omit<SlackOptions, "port" | "host">>;
  url: string;
  closed: boolean;
  now: () => number;
  ids: Ids;
  world: World;
  messages: Message[];
  files: Map<string, StoredFile>;
  /** Of each step of a workflow: `running`, `done`, or why it failed. */
  steps: Map<string, string>;
  views: Map<string, View>;
  /** The modals a person has open, lowest first. */
  stacks: Map<string, string[]>;
  homes: Map<string, string>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  grants: Map<string, Grant>;
  /** When each bucket of the rate limits was last drawn from, epoch milliseconds. */
  drawn: Map<string, number[]>;
  faults: (Fault & { times: number })[];
  calls: Call[];
  deliveries: Delivery[];
  /** What the app did that Slack's client would silently drop. */
  problems: string[];
  listeners: Set<(change: Change) => void>;
  changed(kind: Change["kind"], id: string): void;
  /** Notes down what the app got wrong. */
  complain(problem: string): void;
}

const EVENTS = [
  "app_home_opened",
  "app_uninstalled",
  "tokens_revoked",
  "app_mention",
  "message.im",
  "member_joined_channel",
  "function_executed",
  "user_change",
];

export function newService(given: SlackOptions): Service {
  const listeners = new Set<(change: Change) => void>();
  const ids = countingIds(given.now);
  const problems: string[] = [];
  const changed = (kind: Change["kind"], id: string) => {
    for (const listener of listeners) listener({ kind, id });
  };
  return {
    options: {
      log: () => {},
      appId: "A0DUELINE",
      commands: ["/sla"],
      events: EVENTS,
      tokenRotation: false,
      rateLimits: true,
      retryDelays: [0, 100, 500],
      patienceMs: 3000,
      ...given,
    },
    url: "",
    closed: false,
    now: given.now,
    ids,
    world: emptyWorld(),
    messages: [],
    files: new Map(),
    steps: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    grants: new Map(),
    drawn: new Map(),
    faults: [],
    calls: [],
    deliveries: [],
    problems,
    listeners,
    changed,
    complain(problem) {
      problems.push(problem);
      changed("problem", problem);
    },
  };
}
