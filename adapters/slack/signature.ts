// Is this request Slack's own? Its signature says so, and its time stamp that nobody has kept it back.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Slack's own rule is five minutes into the past; a clock may be wrong either way. */
const skewMs = 5 * 60_000;

/** Signature version 0: docs.slack.dev, "Verifying requests from Slack". `now` is epoch ms. */
export function isSigned(secret: string, raw: Buffer, headers: IncomingHttpHeaders, now: number): boolean {
  const stamp = headers["x-slack-request-timestamp"];
  if (secret === "" || typeof stamp !== "string" || !/^\d{1,12}$/.test(stamp)) return false;
  if (Math.abs(now - Number(stamp) * 1000) > skewMs) return false;
  const expected = Buffer.from(`v0=${createHmac("sha256", secret).update(`v0:${stamp}:`).update(raw).digest("hex")}`);
  const given = Buffer.from(String(headers["x-slack-signature"] ?? ""));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
