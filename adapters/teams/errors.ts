// A call to Teams that did not succeed, and what that says of a message: was it posted, may it be tried again, what can be done?
import type { Delivery, Mend } from "../../src/chat/platform.ts";
import { wasNeverSent } from "../kit/network.ts";

/** `status` 0: no answer came, or none that could be read; `code` is then the reason. */
export class ConnectorError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number;
  constructor(status: number, code: string, retryAfterMs: number, cause?: unknown) {
    super(`Teams: ${status} ${code}`.trim(), { cause });
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export type NotPosted = Exclude<Delivery, { readonly kind: "posted" }>;

/** @throws what is no fault of Teams' or of the way to it. */
export function deliveryOf(error: unknown): NotPosted {
  // Too large, by our own measure: nothing was sent, and waiting mends nothing.
  if (error instanceof RangeError) return { kind: "refused", why: error.message, mend: "unknown" };
  if (!(error instanceof ConnectorError)) throw error;
  const { status, code, retryAfterMs: afterMs } = error;
  const why = `${status} ${code}`.trim();
  if (status === 0) return isUnsent(code) ? { kind: "later", afterMs, why } : { kind: "unknown", why };
  // A secret that ran out is renewed by a person: until then everything waits.
  if (status === 401) return { kind: "later", afterMs: Math.max(afterMs, 60_000), why };
  if (status === 412 || status === 429 || status === 503) return { kind: "later", afterMs, why };
  if (status >= 500) return { kind: "unknown", why };
  return { kind: "refused", why, mend: mends[code] ?? usual[status] ?? "unknown" };
}

/** No token, no connection, or a Teams that is not asked to post while it answers nothing. */
function isUnsent(code: string): boolean {
  return code === "NO_TOKEN" || code === "NOT_WELL" || wasNeverSent(code);
}

// learn.microsoft.com, “Send and receive messages with a bot”, status codes.
const mends: { readonly [code: string]: Mend } = {
  BotNotInConversationRoster: "add-bot",
  ForbiddenOperationException: "add-bot",
  ConversationBlockedByUser: "add-bot",
  MessageWritesBlocked: "ask-admin",
  NotEnoughPermissions: "ask-admin",
  BotDisabledByAdmin: "ask-admin",
  BotDisabledByTenant: "ask-admin",
  ConversationNotFound: "room-gone",
  ActivityNotFoundInConversation: "message-gone",
};
const usual: { readonly [status: number]: Mend } = { 403: "add-bot", 404: "room-gone" };

/** `Retry-After` in seconds or as a date, up to an hour; a second where nothing is said. `now` is epoch ms. */
export function retryAfterMs(headers: Headers, now: number): number {
  const said = headers.get("retry-after") ?? "";
  const ms = /^[A-Z][a-z]{2},/.test(said) ? Date.parse(said) - now : Number(said) * 1000;
  return ms > 0 ? Math.min(ms, 3_600_000) : 1000;
}
