// Slack's Web API, asked once: retries belong to our own delivery, which knows what may be said twice.
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from "@slack/web-api";
import type { Log } from "../../src/chat/door.ts";
import type { Delivery, Mend } from "../../src/chat/platform.ts";
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

/** Slack's own word for what went wrong; null where it is no answer of Slack's. */
export function slackError(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** What an error says of a message: was it posted, may it be tried again, what can a person do? */
export function deliveryOf(error: unknown): Delivery {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "later", afterMs: error.retryAfter * 1000, why: "ratelimited" };
  if (error instanceof WebAPIHTTPError) return { kind: "unknown", why: `HTTP ${error.statusCode}` };
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error);
    return neverSent.has(code) ? { kind: "later", afterMs: 5000, why: code } : { kind: "unknown", why: code };
  }
  const word = slackError(error);
  if (word === null) throw error;
  if (mayHavePosted.has(word)) return { kind: "unknown", why: word };
  return { kind: "refused", why: word, mend: mends[word] ?? "unknown" };
}

/** The connection was never made, so nothing was posted. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
/** “Some aspect of the operation may have succeeded”: docs.slack.dev, chat.postMessage, errors. */
const mayHavePosted = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

const mends: { readonly [word: string]: Mend } = {
  not_in_channel: "invite-bot",
  channel_not_found: "invite-bot",
  is_archived: "room-archived",
  account_inactive: "install-again",
  invalid_auth: "install-again",
  not_authed: "install-again",
  token_revoked: "install-again",
  token_expired: "install-again",
  missing_scope: "install-again",
  no_permission: "ask-admin",
  restricted_action: "ask-admin",
  restricted_action_read_only_channel: "ask-admin",
  restricted_action_thread_only_channel: "ask-admin",
  restricted_action_non_threadable_channel: "ask-admin",
  ekm_access_denied: "ask-admin",
  message_not_found: "message-gone",
  cant_update_message: "message-gone",
};

function codeOf(error: Error): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && /^E[A-Z_]+$/.test(cause.code)) return cause.code;
  return error.cause instanceof Error ? error.cause.name : "request failed";
}
