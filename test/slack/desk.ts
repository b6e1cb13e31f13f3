// The shipped Slack adapter over real HTTP, with the real middle, store and policies, on a Slack that fits on a desk.

import { onTestFinished } from "vitest";
import { press } from "../../adapters/paper/press.ts";
import { type Slack, type SlackOptions as StandIn, startSlack } from "../../adapters/playground/slack/index.ts";
import { createSlack, type SlackOptions } from "../../adapters/slack/connect.ts";
import { openStore } from "../../adapters/store/index.ts";
import { startWeb } from "../../adapters/web/server.ts";
import type { Store } from "../../src/case/store.ts";
import { type Delivery, deliveryOf } from "../../src/chat/deliver.ts";
import type { Connected, Handler, House, Log } from "../../src/chat/door.ts";
import { houseOf } from "../../src/chat/house.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import { noticeCard, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { type Catalog, loadCatalog } from "../../src/policy/catalog.ts";
import { furnish } from "./furnish.ts";

export const signingSecret = "a-signing-secret";
export const encryptionKey = Buffer.alloc(32, 7).toString("base64");
export const clientId = "1.2";
export const clientSecret = "a-client-secret";

export type Clock = { now: number };
export type Line = { readonly level: "info" | "warn" | "error"; readonly fields: object; readonly sentence: string };

export type Desk = {
  readonly slack: Slack;
  readonly clock: Clock;
  readonly store: Store;
  readonly house: House;
  readonly delivery: Delivery;
  readonly adapter: Connected;
  /** Where the app is, for requests by hand and for installing. */
  readonly url: string;
  readonly log: readonly Line[];
  readonly acknowledged: { readonly what: string; readonly ms: number }[];
  /** The platforms of which something was refused, since too much was being worked on. */
  readonly refused: readonly string[];
  /** Turns the clock, and says what is due by then. */
  turn(ms: number): Promise<void>;
  /** Says what is due, until nothing is. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

export type Wish = {
  readonly many?: boolean;
  readonly slack?: Partial<StandIn>;
  readonly house?: (house: House) => House;
  readonly store?: (store: Store) => Store;
  readonly options?: (options: SlackOptions) => SlackOptions;
  /** Before the adapter is made; what it resolves is called at the end. */
  readonly prepare?: (slack: Slack) => Promise<() => Promise<void>>;
  readonly catalog?: Catalog;
};

/** A Monday at 10:00 in London, 11:00 in Berlin. */
export const monday = Date.parse("2026-03-02T10:00:00Z");

let loaded: Promise<Catalog> | undefined;
export function policies(): Promise<Catalog> {
  loaded ??= loadCatalog("policies", {}, "2026-03-02");
  return loaded;
}

/** Stopped when the test is over. Workspace T1 has Dana (English), Jana (German), Ion (Romanian) and Ada, an admin. */
export async function desk(wish: Wish = {}): Promise<Desk> {
  const clock: Clock = { now: monday };
  const log: Line[] = [];
  const acknowledged: { what: string; ms: number }[] = [];
  const refused: string[] = [];
  const slack = await startSlack({
    signingSecret,
    clientId,
    clientSecret,
    appUrl: "http://127.0.0.1:9/slack/events",
    now: () => clock.now,
    retryDelays: [0, 5, 10],
    // Of what is tried here the machine may be too busy for Slack's three seconds; test/slack/load.test.ts holds those.
    patienceMs: 20_000,
    rateLimits: false,
    ...wish.slack,
  });
  furnish(slack, "T1", "");
  const cleared = await wish.prepare?.(slack);
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const opened = await openStore({ kind: "sqlite", path: ":memory:", newId });
  const store = wish.store?.(opened) ?? opened;
  const catalog = wish.catalog ?? (await policies());
  const platforms = new Map<ChatPlatform["name"], ChatPlatform>();
  const own = houseOf(
    { catalog, store, platforms, press, newId },
    {
      now: () => clock.now,
      newId,
      log: linesInto(log),
      acknowledged: (_platform, what, ms) => void acknowledged.push({ what, ms }),
      crowded: (platform) => void refused.push(platform),
    },
  );
  const house = wish.house?.(own) ?? own;
  const routes: { [path: string]: Handler } = {};
  const web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId, log: linesInto([]) });
  const base: SlackOptions = {
    apiUrl: `${slack.url}/api/`,
    signingSecret,
    botToken: wish.many ? null : slack.install("T1").token,
    appToken: null,
    oauth: wish.many
      ? { clientId, clientSecret, encryptionKey, publicUrl: web.url, authorizeUrl: `${slack.url}/oauth/v2/authorize` }
      : null,
  };
  const adapter = createSlack(wish.options?.(base) ?? base, house);
  platforms.set("slack", adapter.platform);
  Object.assign(routes, adapter.routes);
  slack.deliverTo(`http://127.0.0.1:${web.port}/slack/events`);
  onTestFinished(async () => {
    await slack.close();
    await cleared?.();
  });
  await adapter.start();
  const delivery = deliveryOf({
    store,
    platforms,
    render: noticeCard,
    renderUndelivered: undeliveredCard,
    now: () => clock.now,
    after,
    log: linesInto(log),
  });
  if (!wish.many) await slack.invite("COPS");
  const settle = async () => {
    while ((await delivery.tick()) > 0);
  };
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await adapter.stop();
    await delivery.stop();
    await web.stop();
    await opened.close();
  };
  onTestFinished(stop);
  return {
    slack,
    clock,
    store,
    house,
    delivery,
    adapter,
    url: web.url,
    log,
    acknowledged,
    refused,
    settle,
    stop,
    turn: async (ms) => {
      clock.now += ms;
      await settle();
    },
  };
}

/** The second that delivery leaves between two messages of a room is over at once here; longer waits are real. */
function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms <= 1000 ? 0 : ms);
  return () => clearTimeout(timer);
}

function linesInto(lines: Line[]): Log {
  const at = (level: Line["level"]) => (fields: object, sentence: string) =>
    void lines.push({ level, fields, sentence });
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
