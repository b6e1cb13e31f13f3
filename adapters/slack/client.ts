// Slack's Web API, asked once: retries belong to our own delivery, which knows what may be said twice.
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import type { Log } from "../../src/chat/door.ts";
import { persistently } from "../kit/persistently.ts";
import { againAfter } from "./errors.ts";
import { boltLogger } from "./logger.ts";

/** Null: the app is not installed there. Throws where that cannot be known now. */
export type ClientFor = (tenant: string) => Promise<WebClient | null>;

/**
 * One try, and no longer than `timeoutMs`. Never `headers`: the SDK writes a workspace's token into the object it is
 * given, and the next workspace's calls would carry it.
 */
export function clientOptions(apiUrl: string, log: Log, timeoutMs: number): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    allowAbsoluteUrls: false,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(log),
  };
}

export function createClient(token: string, options: WebClientOptions): WebClient {
  return new WebClient(token, { ...options });
}

/** So many workspaces' are at hand. */
const mostClients = 500;

/** The same client for the same token: to make one binds some three hundred methods, which no post is to wait for. */
export function clientsWith(options: WebClientOptions): (token: string) => WebClient {
  const clients = new LRUCache<string, WebClient>({
    max: mostClients,
    memoMethod: (token) => createClient(token, options),
  });
  return (token) => clients.memo(token);
}

/** For what may be done twice without harm: three tries, in between what Slack asks for. */
export function insisting<T>(act: () => Promise<T>): Promise<T> {
  return persistently(act, { againAfter, tries: 3, longestWaitMs: 5000 });
}
