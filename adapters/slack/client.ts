// Slack's Web API, asked once: retries belong to our own delivery, which knows what may be said twice.
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Log } from "../../src/chat/door.ts";
import { againAfter } from "./errors.ts";
import { boltLogger } from "./logger.ts";

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

const longestWaitMs = 5000;

/** For what may be done twice without harm: three tries, in between what Slack asks for, at least 200 ms. */
export async function persistently<T>(act: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const wait = againAfter(error);
    if (tries <= 1 || wait === null || wait > longestWaitMs) throw error;
    await new Promise((resolve) => setTimeout(resolve, Math.max(200, wait)));
    return persistently(act, tries - 1);
  }
}
