// The table of what happens to a case by itself, as moves have theirs in moves/: a kind without its row does not compile.
import type { SupportCase } from "./case.ts";
import type { EventName } from "./hook.ts";
import type { Act } from "./journal.ts";
import type { Occurrence, OccurrenceKind, OccurrenceOf } from "./occurrence.ts";

type OccurrenceRow<K extends OccurrenceKind> = {
  /** What it makes of the case; `at` is epoch ms. */
  readonly apply: (occurrence: OccurrenceOf<K>, at: number) => Partial<SupportCase>;
  /** Must the room hear it in the thread, beside seeing it on the card? */
  readonly news: boolean;
  /** What other programs hear of it, as of a move. */
  readonly event: EventName | null;
  /** May somebody say that it was otherwise, or was not? */
  readonly correctable: boolean;
};

const nothing = () => ({});

export const occurrences: { readonly [K in OccurrenceKind]: OccurrenceRow<K> } = {
  undelivered: { apply: ({ why }) => ({ undelivered: why }), news: false, event: null, correctable: false },
  delivered: { apply: () => ({ undelivered: null }), news: false, event: null, correctable: false },
  reread: { apply: nothing, news: true, event: "reread", correctable: false },
  mail: { apply: nothing, news: true, event: "mail_proposed", correctable: true },
  "status-page": { apply: nothing, news: true, event: "vendor_status", correctable: false },
  // A matter of administrators: whoever asks for the case sees it.
  "legal-hold": {
    apply: ({ on, why }, at) => ({ held: on ? { since: at, why } : undefined }),
    news: false,
    event: null,
    correctable: false,
  },
};

export function isOccurrence(act: Act): act is Occurrence {
  return Object.hasOwn(occurrences, act.kind);
}

export function occurred<K extends OccurrenceKind>(occurrence: OccurrenceOf<K>, at: number): Partial<SupportCase> {
  return occurrences[occurrence.kind].apply(occurrence, at);
}
