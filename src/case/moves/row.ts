// What a move is to a case: one row a kind. Whatever asks about moves asks the table of these.
import { DAY } from "../../time/lengths.ts";
import type { Status, SupportCase } from "../case.ts";
import type { EventName } from "../hook.ts";
import type { MoveKind, MoveOf } from "../move.ts";
import type { Problem } from "../problem.ts";

/** All functions are pure; `at` and `now` are epoch ms. */
export type MoveRow<K extends MoveKind> = {
  /** The states that allow it. */
  readonly from: readonly Status[];
  /** Why it would make no sense although the state allows it; null: it does. */
  readonly pointless: (row: SupportCase) => Problem | null;
  /** What is wrong with what somebody entered; null: nothing. */
  readonly slip: (move: MoveOf<K>, row: SupportCase, now: number) => Problem | null;
  /** What it makes of the case, having happened at `at`. It asks nothing: what may not be is refused before. */
  readonly apply: (before: SupportCase, move: MoveOf<K>, at: number) => Partial<SupportCase>;
  /** Must the room hear it in the thread, beside seeing it on the card? */
  readonly news: boolean;
  /** What other programs hear of it; null: a matter of our own messages, which nobody else need hear. */
  readonly event: EventName | null;
};

/** For a row in which nothing of the kind can be wrong. */
export const noProblem = () => null;

export function textSlip(text: string): Problem | null {
  return text.trim() === "" ? { code: "empty-text" } : null;
}

const LONGEST_BACK = 30 * DAY;

/** A report may be told of late, but not of another month: nothing of a case lies before this, epoch ms. */
export function earliestOf({ openedAt }: Pick<SupportCase, "openedAt">): number {
  return openedAt - LONGEST_BACK;
}

/** What the vendor is said to have done lies behind us. */
export function vendorSlip(vendorAt: number | undefined, now: number): Problem | null {
  const at = vendorAt ?? now;
  return at > now ? { code: "vendor-in-the-future", at } : null;
}
