// How long what was found is believed: by a clock that may be set back meanwhile, and then by what it says it is of the future.

/** Found at `at`, is it younger than `forMs`? Epoch ms; what lies ahead of `now` was found by a clock that was wrong. */
export function isFresh(at: number, forMs: number, now: number): boolean {
  const age = now - at;
  return age >= 0 && age < forMs;
}
