// A clock that people can turn forward: real time, and as much more as they have turned.

export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** To an instant that lies ahead; one that has passed changes nothing. */
  turnTo(at: number): void;
  onTurn(listener: () => void): () => void;
};

export function createClock(realNow: () => number): Clock {
  const listeners = new Set<() => void>();
  let ahead = 0;
  const now = () => realNow() + ahead;
  return {
    now,
    turnTo(at) {
      ahead += Math.max(0, at - now());
      for (const listener of listeners) listener();
    },
    onTurn(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
