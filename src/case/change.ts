// The only way to a new row: the case as it will be, the journal line that says why, and what is then still to be said.
import type { SupportCase } from "./case.ts";
import type { Entry } from "./journal.ts";
import type { Notice } from "./notice.ts";

export type Change = {
  /** The revision that this change was made to; null for a new case. */
  readonly onto: number | null;
  readonly case: SupportCase;
  readonly entry: Entry;
  /**
   * All that is still to be said of this case. The store takes out what is waiting and not listed (it may be listed
   * again later; a note of whether messages get through takes nothing out), keeps what is waiting and listed (with its new time), adds what is new, and never again says a notice
   * whose id was settled for good: said, failed or dropped. A waiting `moved` stays, listed or not: it tells what
   * happened. What a worker holds stays his.
   */
  readonly notices: readonly Notice[];
};
