// Why a move cannot be made: what a person can mend or should know, as a value.
import type { Status } from "./case.ts";
import type { MoveKind } from "./move.ts";

/** Times are epoch ms. */
export type Problem =
  /** The table does not know this move in this state. */
  | { readonly code: "not-allowed"; readonly move: MoveKind; readonly status: Status }
  | { readonly code: "already-reported"; readonly at: number }
  | { readonly code: "already-acknowledged"; readonly at: number }
  | { readonly code: "already-responded"; readonly at: number }
  | { readonly code: "already-muted" }
  | { readonly code: "not-muted" }
  /** What is said to have happened lies after now. */
  | { readonly code: "in-the-future"; readonly at: number }
  /** The same, of when the vendor says that it opened or closed its ticket. */
  | { readonly code: "vendor-in-the-future"; readonly at: number }
  /** What is said to have happened lies before it could have: `earliest` is the report, or the opening. */
  | { readonly code: "too-early"; readonly at: number; readonly earliest: number }
  /** The report would come after the answer to it. */
  | { readonly code: "after-response"; readonly at: number; readonly respondedAt: number }
  /** What is to happen later lies before now. */
  | { readonly code: "in-the-past"; readonly at: number }
  | { readonly code: "same-priority"; readonly priority: number }
  | { readonly code: "unknown-priority"; readonly priority: number; readonly known: readonly number[] }
  /** What is to be corrected does not stand in the journal, or was withdrawn. */
  | { readonly code: "no-such-entry"; readonly entry: number }
  /** A correction says nothing that was otherwise. */
  | { readonly code: "nothing-corrected" }
  /** Such an entry cannot turn out to have been that. */
  | { readonly code: "cannot-become" }
  /** The vendor's ladder has none like it for this priority. */
  | { readonly code: "no-such-rung"; readonly rung: string }
  | { readonly code: "empty-text" };

export type ProblemCode = Problem["code"];
