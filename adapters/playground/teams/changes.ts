// Who wants to hear that something changed: a page that draws, a test that waits.
import type { Change } from "./service.ts";

export interface Changes {
  /** Calls the listener at every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Waits until this is true, looking at every change. @throws Error after `timeoutMs`, 20,000 unless told. */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>;
}

export function createChanges(): Changes & { changed(change: Change): void } {
  const listeners = new Set<(change: Change) => void>();
  const subscribe = (listener: (change: Change) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    subscribe,
    until: (condition, timeoutMs = 20_000) => until(condition, timeoutMs, subscribe),
    changed: (change) => listeners.forEach((listener) => void listener(change)),
  };
}

async function until(condition: () => boolean, timeoutMs: number, subscribe: Changes["subscribe"]): Promise<void> {
  if (condition()) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = () => reject(new Error(`Still not so after ${timeoutMs} ms: ${condition.toString()}`));
  const timer = setTimeout(late, timeoutMs);
  const unsubscribe = subscribe(() => condition() && resolve());
  await promise.finally(() => {
    clearTimeout(timer);
    unsubscribe();
  });
}
