// Work that has begun and is not over: what a process waits for before it ends.

export type InFlight = {
  /** Hands the same work back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** How much is being worked on. */
  count(): number;
  /** Resolves when nothing is being worked on, however it ends; what begins meanwhile is waited for too. */
  idle(): Promise<void>;
};

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      const over = () => running.delete(work);
      work.then(over, over);
      return work;
    },
    count: () => running.size,
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
