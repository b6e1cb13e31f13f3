// When a mail was sent: by its own header, within the bounds that the servers on its way set.
import type { Letter } from "./letter.ts";

type Timed = { readonly at: number; readonly clock: "mail" | "received" };

/** A clock may be a little off; what is older than its first server by more is not believed. */
const leeway = 10 * 60_000;

/** `now` is epoch ms: nothing is later. */
export function sentAt({ date, received }: Pick<Letter, "date" | "received">, now: number): Timed {
  const arrived = Math.min(received[0] ?? now, now);
  const begun = Math.min(received.at(-1) ?? arrived, arrived);
  if (date === null) return { at: begun, clock: "received" };
  if (date > arrived) return { at: arrived, clock: date > arrived + leeway ? "received" : "mail" };
  return received.length > 0 && date < begun - leeway ? { at: begun, clock: "received" } : { at: date, clock: "mail" };
}
