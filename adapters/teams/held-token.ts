// A token is asked for once and used by all until it is nearly over; where there is none, that is not asked every time either.
import { decodeJwt } from "jose";
import { isFresh } from "../../src/chat/fresh.ts";

/** It is not used so shortly before its end, ms: a call takes its time, and clocks differ. */
const spareMs = 5 * 60_000;
/** How long one is used that does not say until when it may be, ms: Microsoft's live an hour at least. */
const unsaidMs = 30 * 60_000;
/** How long a refusal stands before it is asked again, ms: each time costs half a second of processor time. */
const refusedForMs = 5_000;

/** `now` is epoch ms. */
export function createHeldToken(ask: () => Promise<string>, now: () => number): () => Promise<string> {
  let asked: Promise<string> | null = null;
  let isAsking = false;
  let held = { from: 0, forMs: 0 };

  async function renewed(): Promise<string> {
    try {
      const token = await ask();
      const from = now();
      held = { from, forMs: (endOf(token) ?? from + unsaidMs) - from };
      return token;
    } catch (error) {
      held = { from: now(), forMs: refusedForMs };
      throw error;
    }
  }

  return () => {
    // While it is being asked for, whoever comes waits for that.
    if (asked === null || !(isAsking || isFresh(held.from, held.forMs, now()))) {
      isAsking = true;
      asked = renewed().finally(() => {
        isAsking = false;
      });
    }
    return asked;
  };
}

function endOf(token: string): number | null {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? null : exp * 1000 - spareMs;
  } catch {
    return null;
  }
}
