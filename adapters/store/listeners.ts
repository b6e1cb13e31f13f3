// Who wants to know at once that there is something to be said.

export type Listeners = {
  add(listener: () => void): () => void;
  call(): void;
};

/** Each is called in a microtask of its own, so that none can disturb the change that was just kept. */
export function listeners(): Listeners {
  const all = new Set<{ readonly hear: () => void }>();
  return {
    add: (listener) => {
      const one = { hear: listener };
      all.add(one);
      return () => {
        all.delete(one);
      };
    },
    call: () => {
      for (const { hear } of all) queueMicrotask(hear);
    },
  };
}
