// The state of an installation: signed, ten minutes old at most, and of the browser that began it.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

const livesMs = 10 * 60_000;
const cookie = "dueline-install";

/** `now` is epoch ms. */
export function newState(key: string, now: number): string {
  const said = `${now.toString(36)}.${randomBytes(16).toString("base64url")}`;
  return `${said}.${signatureOf(key, said)}`;
}

export function isGoodState(keys: readonly string[], state: string, request: IncomingMessage, now: number): boolean {
  const [began = "", nonce = "", signature = ""] = state.split(".");
  const age = now - Number.parseInt(began, 36);
  const signed = keys.some((key) => isSame(signature, signatureOf(key, `${began}.${nonce}`)));
  return signed && age >= 0 && age <= livesMs && isSame(state, cookieOf(request));
}

/** Lax: the cookie comes back along with the redirect from Slack. */
export function setCookie(state: string, publicUrl: string): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${cookie}=${state}; Path=/slack; Max-Age=${livesMs / 1000}; HttpOnly; SameSite=Lax${secure}`;
}

export const clearCookie = `${cookie}=; Path=/slack; Max-Age=0; HttpOnly; SameSite=Lax`;

function cookieOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === cookie)?.[1] ?? "";
}

/** The key seals tokens; for the signature it is made into another one. */
function signatureOf(key: string, said: string): string {
  const own = createHmac("sha256", Buffer.from(key, "base64")).update("slack installation state").digest();
  return createHmac("sha256", own).update(said).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
