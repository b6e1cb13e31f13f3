// What happens to a case without a move of anybody's: a closed set. What each does to the case is its row in occurrences.ts.
import type { MailFact } from "./mail.ts";
import type { Unheard } from "./mend.ts";
import type { PageRead } from "./status-page.ts";

/** What each kind of occurrence says. */
type Said = {
  /** Messages of this case don't get through, and get through again. */
  readonly undelivered: { readonly why: Unheard };
  readonly delivered: object;
  /** A wording of the vendor's is read otherwise, and the case stands under the terms that follow. */
  readonly reread: { readonly reading: string };
  /** The vendor wrote a mail. What it means, a person says with a move. */
  readonly mail: Omit<MailFact, "kind">;
  /** Nothing of the case may be removed or erased, or may again: an administrator's word. */
  readonly "legal-hold": { readonly on: boolean; readonly why: string };
  /** The vendor's own status page, at `source`, says otherwise than before. */
  readonly "status-page": PageRead;
};

export type OccurrenceKind = keyof Said;
export type OccurrenceOf<K extends OccurrenceKind> = { [P in K]: { readonly kind: P } & Said[P] }[K];
export type Occurrence = OccurrenceOf<OccurrenceKind>;
