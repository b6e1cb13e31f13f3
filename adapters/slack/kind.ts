// What kind of request this is, before anything else is known of it.
import type { Body } from "./body.ts";

export type Kind = "start" | "change" | "submit" | "press" | "event";

export function kindOf(body: Body): Kind {
  if ("command" in body) return "start";
  switch (body.type) {
    case "shortcut":
    case "message_action":
      return "start";
    case "view_submission":
      return "submit";
    case "block_actions":
      return isRecord(body.view) && body.view.type === "modal" ? "change" : "press";
    default:
      return "event";
  }
}

/** The workspace took its tokens back, or removed the app: done twice it does no harm, not done it does. */
export function isRemoval(body: Body): boolean {
  return isRecord(body.event) && (body.event.type === "app_uninstalled" || body.event.type === "tokens_revoked");
}

export function isRecord(given: unknown): given is { readonly [key: string]: unknown } {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
