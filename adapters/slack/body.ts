// A request's body, taken apart whichever of its three ways Slack has packed it.
import { jsonIn } from "../kit/body.ts";

/** Bytes: larger than any request that Slack sends. */
export const largestBody = 1024 * 1024;

export type Body = { readonly [key: string]: unknown };

/** The fields of a form, whatever charset the header adds; null: it is none. */
export function formOf(contentType: string | undefined, raw: Buffer): URLSearchParams | null {
  const type = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase();
  return type === "application/x-www-form-urlencoded" ? new URLSearchParams(raw.toString("utf8")) : null;
}

/** Slack asks so whether the address has a certificate; nothing may ride along. */
export function isSslCheck(form: URLSearchParams | null): boolean {
  return form?.get("ssl_check") === "1" && !form.has("payload") && !form.has("command");
}

/** A command is a form, an interaction a form with JSON in `payload`, an event JSON. Null: none of these. */
export function parseBody(raw: Buffer, form: URLSearchParams | null): Body | null {
  const payload = form ? form.get("payload") : raw.toString("utf8");
  if (payload === null) return form ? Object.fromEntries(form) : null;
  const body = jsonIn(payload);
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : null;
}
