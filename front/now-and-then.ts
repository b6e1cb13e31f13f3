// What a long-running house does by itself: at once, and then again and again.

/** `failed` hears why it could not be done this time. It keeps no process alive. */
export function nowAndThen(
  everyMs: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): { stop(): void } {
  const run = () => void work().catch(failed);
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
