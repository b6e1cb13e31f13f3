// What a change of ENCRYPTION_KEY comes to, counted in rows.

export type SealedAnew = {
  /** Now sealed with today's key. */
  readonly anew: number;
  /** In use at that moment: next time. */
  readonly left: number;
  /** Opened by none of the keys. */
  readonly shut: number;
};
