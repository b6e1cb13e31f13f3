// A token is asked for once and used by all until it is nearly over; where there is none, that is not asked every time either.
import type { Token } from "./token-aside.ts";

/** It is not used so shortly before its end, ms: a call takes its time, and clocks differ. */
const spareMs = 5 * 60_000;
/** How long a refusal stands before it is asked again, ms: each time costs 0.4 s of processor time. */
const refusedForMs = 5_000;

/** `now` is epoch ms. */
export function createHeldToken(ask: () => Promise<Token>, now: () => number): () => Promise<string> {
  let asked: Promise<string> | null = null;
  let until = 0;

  async function renewed(): Promise<string> {
    try {
      const { token, livesMs } = await ask();
      until = now() + livesMs - spareMs;
      return token;
    } catch (error) {
      until = now() + refusedForMs;
      throw error;
    }
  }

  return () => {
    // While it is being asked for, whoever comes waits for that.
    if (asked === null || now() >= until) {
      until = Number.POSITIVE_INFINITY;
      asked = renewed();
    }
    return asked;
  };
}
