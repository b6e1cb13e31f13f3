// Closing a store: what runs may finish, what comes after is told so.

export type Gate = {
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves once nothing runs any more. */
  shut(): Promise<void>;
};

export function openGate(): Gate {
  const running = new Set<Promise<unknown>>();
  let shut = false;
  return {
    pass: async (work) => {
      if (shut) throw new Error("The store is closed.");
      const run = work();
      running.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
      }
    },
    shut: async () => {
      shut = true;
      await Promise.allSettled(running);
    },
  };
}
