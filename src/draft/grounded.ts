// What a draft says at a place of its file, and where in the document it stands; or why it stands nowhere.
import type { Path } from "../policy/policy-problem.ts";
import type { Ground } from "./page.ts";

/** Why something is in a draft that is not literally in the document. */
export type Guess =
  | "name"
  | "country"
  | "zone"
  | "meaning"
  | "impact"
  | "no-time"
  | "no-levels"
  | "stand-in-hours"
  | "holidays"
  | "line-country"
  | "line-hours"
  | "no-channel"
  | "who"
  | "clock"
  | "model";

export type Grounded = {
  readonly path: Path;
  /** The value, as text. */
  readonly value: string;
} & ({ readonly ground: Ground; readonly guess: null } | { readonly ground: Ground | null; readonly guess: Guess });

export function found(path: Path, value: string, ground: Ground): Grounded {
  return { path, value, ground, guess: null };
}

/** `ground`: where one might look, if anywhere. */
export function guessed(path: Path, value: string, guess: Guess, ground: Ground | null = null): Grounded {
  return { path, value, ground, guess };
}
