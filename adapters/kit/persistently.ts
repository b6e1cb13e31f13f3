// What may be done twice without harm is tried again when the platform says so, while somebody still waits for it.

/** `againAfter`: ms to wait after such an error; null: it would not help. What asks for a longer wait is given up. */
export type Patience = {
  readonly againAfter: (error: unknown) => number | null;
  readonly tries: number;
  readonly longestWaitMs: number;
};

const shortestWaitMs = 200;

/** Throws what the last try threw. */
export async function persistently<T>(act: () => Promise<T>, patience: Patience): Promise<T> {
  const { againAfter, tries, longestWaitMs } = patience;
  try {
    return await act();
  } catch (error) {
    const wait = againAfter(error);
    if (tries <= 1 || wait === null || wait > longestWaitMs) throw error;
    await new Promise((resolve) => setTimeout(resolve, Math.max(shortestWaitMs, wait)));
    return persistently(act, { ...patience, tries: tries - 1 });
  }
}
