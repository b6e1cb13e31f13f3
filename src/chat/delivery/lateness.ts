// How much later something is said than it was due.

/** Up to here nobody minds, ms. */
const LATE = 60_000;

/** Ms; 0 up to a minute. Both are epoch ms. */
export function latenessOf(dueAt: number, saidAt: number): number {
  return saidAt - dueAt > LATE ? saidAt - dueAt : 0;
}
