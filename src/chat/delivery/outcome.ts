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
/** For the first two hours: a platform that is well again is noticed soon. */
const EARLY_BACK_OFF = 120 * SECOND;
const EARLY_ATTEMPTS = 60;

/** So many answers that say nothing, and the case shows it: one or two are mended before anybody could look. */
const DOUBTS_UNTOLD = 2;

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
      const wait = Math.max(afterMs, backOff(claimed.attempts - 1));
      return { ...fine, holdMs: afterMs, settlement: { kind: "again", at: now + wait, why, unknown: false } };
    }
    case "refused":
      return delivery.mend === credentialsRefused
        ? untilMended(delivery, claimed, now)
        : failed(delivery.mend, delivery.why, now);
    case "unknown":
      return claimed.attempts >= MOST_ATTEMPTS
        ? failed(unconfirmed, delivery.why, now)
        : untilThere(delivery.why, claimed, now);
    default:
      return delivery satisfies never;
  }
}

/** Ms to wait before another attempt: 1, 2, 4 seconds, up to two minutes, and after two hours up to ten. */
export function backOff(attempts: number): number {
  const longest = attempts < EARLY_ATTEMPTS ? EARLY_BACK_OFF : LONGEST_BACK_OFF;
  return Math.min(longest, SECOND * 2 ** Math.min(Math.max(attempts, 0), 20));
}

function said({ message, thread }: Extract<Delivery, { kind: "posted" }>, topic: Topic, at: number): Settlement {
  const shows = topic === "card" || topic === "refresh";
  // An answer without an id names nothing that could be edited.
  const named = message === "" ? null : message;
  return {
    kind: "said",
    at,
    message: shows ? message : isReminder(topic) ? named : null,
    thread: shows ? thread : null,
  };
}

/** Our own credentials are at fault, and not the message: it waits until a person has mended them. */
function untilMended(refused: Extract<Delivery, { kind: "refused" }>, claimed: Claimed, now: number): Outcome {
  const { why, mend } = refused;
  const at = now + backOff(claimed.attempts);
  const unheard = { why: mend, said: why, isFinal: false };
  return { settlement: { kind: "again", at, why, unknown: false }, holdMs: 0, unheard };
}

/** Nobody knows whether it is there, so it is said again: twice a card is a blemish, none is what nobody may miss. */
function untilThere(why: string, claimed: Claimed, now: number): Outcome {
  const settlement: Settlement = { kind: "again", at: now + backOff(claimed.attempts), why, unknown: true };
  const isTold = claimed.unknowns >= DOUBTS_UNTOLD;
  return { settlement, holdMs: 0, unheard: isTold ? { why: unconfirmed, said: why, isFinal: false } : null };
}

function failed(why: Unheard, platformSaid: string, at: number): Outcome {
  const settlement: Settlement = { kind: "failed", at, why: platformSaid };
  return { settlement, holdMs: 0, unheard: { why, said: platformSaid, isFinal: true } };
}
