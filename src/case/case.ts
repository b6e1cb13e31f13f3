// A support case as its customer keeps it, and everything that may be said of it.

import type { Language } from "../lang/languages.ts";
import type { Answers } from "../policy/impact.ts";
import type { Site } from "../triage/site.ts";
import type { Terms } from "../triage/terms.ts";
import type { Step } from "./journal.ts";
import type { Unheard } from "./mend.ts";
import type { ReportWay } from "./move.ts";
import type { Person } from "./person.ts";

/** As the platform's own module names it; which there are, the front door lists. */
export type PlatformName = string;

export type { Person } from "./person.ts";

/** Where a case is talked about: a channel or chat, and the thread in it once there is one. */
export type Room = { readonly platform: PlatformName; readonly id: string; readonly thread: string | null };

/**
 * The vendor waited for us, or the case was thought to be over. Epoch ms, half-open; `until` null while it lasts. Whether
 * the vendor's clock stands still meanwhile is its policy's word: `clockOf`.
 */
export type Pause = {
  readonly from: number;
  readonly until: number | null;
  /** Absent: an answer of ours. `nothing`: the case was closed, and nobody had said that it works. */
  readonly awaits?: Exclude<Awaited, "answer"> | "nothing" | undefined;
};

/** What a vendor waits for: an answer of ours, somebody whom it can reach, our word that it works. */
export const awaited = ["answer", "contact", "confirmation"] as const;
export type Awaited = (typeof awaited)[number];

/** From then on a priority was in force, until the next. Epoch ms; `by` null: since the opening. */
export type Stood = { readonly level: number; readonly from: number; readonly by: "us" | "vendor" | null };

export type Status = "open" | "waiting" | "answered" | "restored" | "closed";

/**
 * What happened is told by `course`; what follows from it (`priority` and `status`, who, when, `pauses`) is kept beside
 * it for speed, and `settled` computes it anew.
 */
export type SupportCase = {
  readonly id: string;
  /** Whoever has installed Dueline, as the platform names him; nothing is ever shown to another. */
  readonly tenant: string;
  /** Counts the changes; the store refuses a change made to another revision than the one it holds. */
  readonly revision: number;
  /** What people call it by: a short number, counted per tenant. */
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly answers: Answers;
  readonly suggested: number;
  readonly priority: number;
  /** Why the priority is not the suggested one; null where it is. */
  readonly differsBecause: string | null;
  readonly terms: Terms;
  readonly site: Site;
  readonly language: Language;
  readonly reporter: Person;
  readonly owner: Person | null;
  /** Who was asked to call, where the vendor speaks to designated contacts only and the reporter is none. */
  readonly contact: Person | null;
  readonly room: Room;
  /** The posted card as the platform names it; null until it is posted. */
  readonly card: string | null;
  /** The vendor's own ticket number. */
  readonly ticket: string | null;
  readonly status: Status;
  /** In the order in which it was noted; the opening first. */
  readonly course: readonly Step[];
  readonly openedAt: number;
  /** When the vendor's clock started: it was told, or had its ticket. Null: not yet, and deadlines count from `openedAt`. */
  readonly reportedAt: number | null;
  /** How the vendor was told, where its promise depends on that; null: it does not, or nobody said. */
  readonly reportedBy?: ReportWay | null | undefined;
  /** When a vendor whose clock starts with a ticket was told without one, epoch ms; absent from rows of earlier versions. */
  readonly toldAt?: number | null | undefined;
  /** An automatic acknowledgement. It answers nothing unless the policy says that it does. */
  readonly acknowledgedAt: number | null;
  readonly respondedAt: number | null;
  /** The level in force when the vendor responded: a later reclassification judges no answer again. */
  readonly respondedUnder?: number | null | undefined;
  readonly restoredAt: number | null;
  readonly closedAt: number | null;
  /** By the vendor's own record, epoch ms: when it opened its ticket, and closed it. Absent: nobody noted it. */
  readonly vendorOpenedAt?: number | undefined;
  readonly vendorClosedAt?: number | undefined;
  readonly pauses: readonly Pause[];
  /** Every priority that the case has had, in order. */
  readonly stood: readonly Stood[];
  /** When the vendor told how it goes, after its answer; in order. */
  readonly updates: readonly number[];
  readonly snoozedUntil: number | null;
  readonly muted: boolean;
  /** Under legal hold since then, epoch ms, and why; absent: it is not. */
  readonly held?: { readonly since: number; readonly why: string } | undefined;
  /** Why messages don't get through; null: they do. */
  readonly undelivered: Unheard | null;
  /** How many reminders were posted; a room sets an upper bound. */
  readonly reminded: number;
  /** The chain of its journal up to its last entry: `Seal`. */
  readonly chain?: string | undefined;
};
