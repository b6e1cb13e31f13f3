// Somebody looks for what is due, rests as long as nothing is, and looks again at once when he is woken.
import type { Ports } from "./ports.ts";

export type Looking = {
  /** Looks now, and goes on looking. */
  wake(): void;
  /** Looks no more; resolves when the last look has ended. */
  stop(): Promise<void>;
};

/** A store that failed is asked again after so long, ms: what is due waits for it. */
export const AFTER_FAILURE = 1_000;

/** The same look, which does not throw: that the store failed is said once, and not at every attempt. */
export function untiring(
  look: () => Promise<number>,
  said: { readonly failed: string; readonly again: string },
  log: Ports["log"],
): () => Promise<number> {
  let isFailing = false;
  return async () => {
    try {
      const rest = await look();
      if (isFailing) log.info({}, said.again);
      isFailing = false;
      return rest;
    } catch (error) {
      if (!isFailing) log.error({ err: error }, said.failed);
      isFailing = true;
      return AFTER_FAILURE;
    }
  };
}

/** `once` says how long to rest until the next look, ms, and does not throw. */
export function lookingFor(once: () => Promise<number>, { after }: Pick<Ports, "after">): Looking {
  let stopped = false;
  let looking = false;
  let woken = false;
  let rested = () => {};
  let last: Promise<unknown> = Promise.resolve();

  async function look(): Promise<void> {
    if (looking || stopped) {
      woken = true;
      return;
    }
    looking = true;
    woken = false;
    rested();
    const found = once();
    last = found;
    const rest = await found;
    looking = false;
    if (!stopped) rested = after(woken ? 0 : rest, () => void look());
  }

  return {
    wake: () => void look(),
    async stop() {
      stopped = true;
      rested();
      await last;
    },
  };
}
