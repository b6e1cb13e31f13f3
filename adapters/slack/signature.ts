// Is this request Slack's own? Its signature says so, and its time stamp that nobody has kept it back.
import type { IncomingHttpHeaders } from "node:http";
import { isValidSlackRequest } from "@slack/bolt";

/** How far Slack's clock may be ahead of ours: as far as Bolt lets a request lie in the past. Bolt has no such bound. */
const aheadMs = 5 * 60_000;

/** Slack's check of the certificate alone comes without a signature, and is smaller. */
const largestUnsigned = 4096;

/** By its headers alone, before anything is read of it: `now` is epoch ms. */
export function mayBeSlacks(headers: IncomingHttpHeaders, now: number): boolean {
  const size = Number(headers["content-length"] ?? Number.POSITIVE_INFINITY);
  return isTimely(headers["x-slack-request-timestamp"], now) || size <= largestUnsigned;
}

function isTimely(stamp: string | string[] | undefined, now: number): stamp is string {
  if (typeof stamp !== "string" || !/^\d{1,12}$/.test(stamp)) return false;
  return Math.abs(now - Number(stamp) * 1000) <= aheadMs;
}

/** Bolt's own check. `now` is epoch ms. */
export function isSigned(secret: string, raw: Buffer, headers: IncomingHttpHeaders, now: number): boolean {
  const stamp = headers["x-slack-request-timestamp"];
  const signature = headers["x-slack-signature"];
  if (typeof stamp !== "string" || !/^\d{1,12}$/.test(stamp) || typeof signature !== "string") return false;
  const sentAt = Number(stamp);
  if (sentAt * 1000 - now > aheadMs) return false;
  return isValidSlackRequest({
    signingSecret: secret,
    body: raw.toString(),
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": sentAt },
    nowMilliseconds: now,
  });
}
