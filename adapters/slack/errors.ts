// What an error of Slack's says: was the message posted, may it be tried again, what can a person do?
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import type { Delivery, Mend } from "../../src/chat/platform.ts";
import { reasonOf, wasNeverSent } from "../kit/network.ts";

/** Slack's own word for what went wrong; null where it is no answer of Slack's. */
export function slackError(error: unknown): string | null {
  return error instanceof WebAPIPlatformError && isWord(error.data.error) ? error.data.error : null;
}

/** Where no JSON came, the SDK gives the whole page for an error; where neither `ok` nor `error`, nothing. */
function isWord(error: unknown): boolean {
  return typeof error === "string" && /^[a-z][a-z0-9_]{1,80}$/.test(error);
}

export function deliveryOf(error: unknown): Exclude<Delivery, { kind: "posted" }> {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "later", afterMs: error.retryAfter * 1000, why: "ratelimited" };
  if (error instanceof WebAPIHTTPError) return { kind: "unknown", why: `HTTP ${error.statusCode}` };
  if (error instanceof WebAPIRequestError) {
    const code = reasonOf(error);
    return wasNeverSent(code) ? { kind: "later", afterMs: 5000, why: code } : { kind: "unknown", why: code };
  }
  // Too large, by our own measure: nothing was sent, and waiting mends nothing.
  if (error instanceof RangeError) return { kind: "refused", why: error.message, mend: "unknown" };
  const word = slackError(error);
  if (word === null && error instanceof WebAPIPlatformError) return { kind: "unknown", why: "no answer of Slack's" };
  if (word === null) throw error;
  if (word === "ratelimited" || word === "rate_limited") return { kind: "later", afterMs: 5000, why: word };
  if (mayHavePosted.has(word)) return { kind: "unknown", why: word };
  return { kind: "refused", why: word, mend: mends[word] ?? "unknown" };
}

/** The same for what may be done twice without harm: ms to wait before that; null: it would not help. */
export function againAfter(error: unknown): number | null {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter * 1000;
  if (error instanceof WebAPIHTTPError || error instanceof WebAPIRequestError) return 0;
  const word = slackError(error);
  if (word === null) return error instanceof WebAPIPlatformError ? 0 : null;
  return mayHavePosted.has(word) ? 0 : null;
}

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
  org_login_required: "ask-admin",
  team_access_not_granted: "ask-admin",
  restricted_action: "ask-admin",
  restricted_action_read_only_channel: "ask-admin",
  restricted_action_thread_only_channel: "ask-admin",
  restricted_action_non_threadable_channel: "ask-admin",
  restricted_action_thread_locked: "ask-admin",
  ekm_access_denied: "ask-admin",
  message_not_found: "message-gone",
  cant_update_message: "message-gone",
  edit_window_closed: "message-gone",
};
