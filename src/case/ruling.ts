// What became of one deadline.
import type { Measure, TargetKind } from "../policy/policy.ts";
import type { Stood } from "./case.ts";

/**
 * `missed`: it passed while its priority was in force and nothing had come. `superseded`: before it passed, another
 * priority came into force or the case was closed. Of an average `met` and `missed` say only: shorter, or longer.
 */
export type Outcome = "met" | "missed" | "open" | "superseded";

/** Instants are epoch ms. */
export type Ruling = {
  readonly kind: TargetKind;
  readonly level: number;
  /** When the vendor's clock ran under it for the first time: the report, or what made it so. */
  readonly since: number;
  readonly measure: Measure;
  /** It counts from `since`: by then the time of this priority, counted from the report, was over. */
  readonly anew?: true | undefined;
  readonly dueAt: number;
  readonly outcome: Outcome;
  /** When what was due came, under this priority; null: it did not. */
  readonly doneAt: number | null;
  /** Ms late by the target's own clock, negative when early; null where nothing came. */
  readonly lateBy: number | null;
  /** The priority that took its place, from when on, and who said so; null: none did. */
  readonly followedBy: Stood | null;
};

/** `carried`: from the report for every priority, as packs before version 3 counted. */
export type Counting = "anew" | "carried";

/** A priority while it was in force: from `from` (at first: since ever) until `next`. Epoch ms. */
export type Stretch = Pick<Stood, "level" | "from"> & { readonly next: Stood | null };
