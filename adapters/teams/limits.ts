// What Teams takes at most. A text that is too long is mended where it was written: here it is refused, never cut.
import { atMost } from "../kit/limits.ts";

/** Bytes of JSON that an activity may have: above it some ways into Teams drop it silently. */
const largest = 28 * 1024;
/** Teams shows six; the rest would hide behind a menu. */
const mostActions = 6;

/** The card, or a RangeError that says what is too much. */
export function within<T extends { readonly actions?: readonly unknown[] }>(card: T): T {
  atMost("Teams", mostActions, "actions on a card", card.actions?.length ?? 0);
  atMost("Teams", largest, "bytes for a card", Buffer.byteLength(JSON.stringify(card)));
  return card;
}
