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

/**
 * The workspace took its tokens back, removed the app, or shut somebody's account: done twice it does no harm, not done it does. So
 * Slack is to send it again until it is done.
 */
export function isForGood({ event }: Body): boolean {
  if (!isRecord(event)) return false;
  const { type, user } = event;
  return ["app_uninstalled", "tokens_revoked"].includes(String(type)) || (type === "user_change" && isDeleted(user));
}

const isDeleted = (user: unknown) => isRecord(user) && user.deleted === true;

export function isRecord(given: unknown): given is { readonly [key: string]: unknown } {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
