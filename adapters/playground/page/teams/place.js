// What a conversation is called.
import { page } from "../live.js";

export function nameOf({ kind, name }) {
  return kind === "personal" ? page.seen.app : name;
}
