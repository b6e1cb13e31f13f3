// What follows from what a platform answered: the retry rules, in one table.
import type { Unheard } from "../../case/mend.ts";
import type { Claimed, Settlement, Topic } from "../../case/notice.ts";
import { credentialsRefused, unconfirmed } from "../../case/notice.ts";
import type { Delivery } from "../platform.ts";
import { isReminder } from "./batch.ts";

const SECOND = 1_000;
const LONGEST_BACK_OFF = 600 * SECOND;
/** With the back-off, about ten days: a secret that ran out before a holiday is renewed after it. */
const MOST_ATTEMPTS = 1_500;

/** How often a message that may have been posted is sent again. Twice a reminder is a nuisance, twice a card a muddle; an edit may be made any number of times. */
const tries: { readonly [S in "card" | "refresh" | "moved" | "reminder"]: number } = {
  card: 0,
  refresh: 5,
  moved: 1,
  reminder: 1,
};
const TRY_AGAIN_AFTER = 5 * SECOND;

export type Outcome = {
  readonly settlement: Settlement;
  /** Ms for which the platform wants silence in the room. */
  readonly holdMs: number;
  /** The room did not hear, or may not have heard: the word for why, and what the platform said. */
  readonly unheard: { readonly why: Unheard; readonly said: string; readonly isFinal: boolean } | null;
};

/** `now` is epoch ms. */
export function outcomeOf(delivery: Delivery, claimed: Claimed, now: number): Outcome {
  const fine = { holdMs: 0, unheard: null };
  switch (delivery.kind) {
    case "posted":
      return { ...fine, settlement: said(delivery, claimed.topic, now) };
    case "later": {
      const { afterMs, why } = delivery;
      if (claimed.attempts >= MOST_ATTEMPTS) return failed("unknown", why, now);
      const wait = Math.max(afterMs, backOff(claimed.attempts));
      return { ...fine, holdMs: afterMs, settlement: { kind: "again", at: now + wait, why, unknown: false } };
    }
    case "refused":
      return delivery.mend === credentialsRefused
        ? untilMended(delivery, claimed, now)
        : failed(delivery.mend, delivery.why, now);
    case "unknown": {
      const { why } = delivery;
      const most = tries[isReminder(claimed.topic) ? "reminder" : claimed.topic];
      if (claimed.unknowns >= most) return failed(unconfirmed, why, now);
      const at = now + TRY_AGAIN_AFTER;
      return { ...fine, settlement: { kind: "again", at, why, unknown: true } };
    }
    default:
      return delivery satisfies never;
  }
}

/** Ms to wait before another attempt: 1, 2, 4 seconds, up to ten minutes. */
export function backOff(attempts: number): number {
  return Math.min(LONGEST_BACK_OFF, SECOND * 2 ** Math.min(attempts, 20));
}

function said({ message, thread }: Extract<Delivery, { kind: "posted" }>, topic: Topic, at: number): Settlement {
  const shows = topic === "card" || topic === "refresh";
  return { kind: "said", at, message: shows ? message : null, thread: shows ? thread : null };
}

/** Our own credentials are at fault, and not the message: it waits until a person has mended them. */
function untilMended(refused: Extract<Delivery, { kind: "refused" }>, claimed: Claimed, now: number): Outcome {
  const { why, mend } = refused;
  const at = now + backOff(claimed.attempts);
  const unheard = { why: mend, said: why, isFinal: false };
  return { settlement: { kind: "again", at, why, unknown: false }, holdMs: 0, unheard };
}

function failed(why: Unheard, platformSaid: string, at: number): Outcome {
  const settlement: Settlement = { kind: "failed", at, why: platformSaid };
  return { settlement, holdMs: 0, unheard: { why, said: platformSaid, isFinal: true } };
}
