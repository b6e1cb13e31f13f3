// What is still to be said in a room, and when. A first card is due now; a reminder is due later; one road carries both.
import type { TargetKind } from "../policy/policy.ts";
import type { Room } from "./case.ts";

/** What a notice is about. `card` and `refresh` show the case itself; the rest are said in its thread. */
export type Topic =
  | "card"
  | "refresh"
  | "moved"
  | "unreported"
  | "half"
  | "soon"
  | "due"
  | "overdue"
  | "daily"
  | "follow-up"
  /** What we owe the vendor: an answer, somebody at hand, a word before it closes the case on its own. */
  | "ours"
  | "at-hand"
  | "closing"
  | "satisfaction";

/** On a case: a message may have been posted or not, and nobody knows; it is said again until it is there. */
export const unconfirmed = "unconfirmed";

/** On a case: the platform does not take our credentials; it is tried until a person has mended them. */
export const credentialsRefused = "install-again";

/** Why a notice waits that somebody chose to hear later. */
export const notYet = "not yet";

/** The topics that remind somebody, and that a room may choose to hear or not. */
export const reminderTopics = [
  "unreported",
  "half",
  "soon",
  "due",
  "overdue",
  "daily",
  "follow-up",
  "ours",
  "at-hand",
  "closing",
  "satisfaction",
] as const;
export type ReminderTopic = (typeof reminderTopics)[number];

/** Those that are chosen by ticking them; `closing` is chosen by its days. A platform's list takes ten at most. */
export const tickedTopics = reminderTopics.filter((topic) => topic !== "closing");

export type Notice = {
  /**
   * Names the saying, not the row: case, topic, target and the deadline spoken of. So planning again plans the same
   * notice, one that was said is never said twice, and a moved deadline arms new ones.
   */
  readonly id: string;
  readonly tenant: string;
  readonly caseId: string;
  readonly room: Room;
  readonly topic: Topic;
  readonly target: TargetKind | null;
  /** When it is to be said, epoch ms. */
  readonly dueAt: number;
  /** The deadline that it speaks of, epoch ms. */
  readonly deadline: number | null;
  /** For `moved`: the revision whose journal entry it tells; for `daily` and `follow-up`: which one it is, from 1. */
  readonly nth: number;
};

/** A notice that this worker holds until its lease runs out. */
export type Claimed = Notice & {
  readonly attempts: number;
  /** Earlier attempts settled as `again` with `unknown`: they may or may not have been posted. A lost lease is none. */
  readonly unknowns: number;
  /** Fences a settlement: a worker whose lease was taken over settles nothing. */
  readonly lease: string;
};

/** A reminder that stands in its room as it was said: with its buttons, and whom to call. */
export type SaidReminder = Notice & {
  readonly message: string;
  /** Epoch ms. */
  readonly saidAt: number;
};

/** How a claimed notice ended, or when it is to come up again. */
export type Settlement =
  | { readonly kind: "said"; readonly at: number; readonly message: string | null; readonly thread: string | null }
  | {
      readonly kind: "again";
      readonly at: number;
      readonly why: string;
      readonly unknown: boolean;
      /** It was given back as it was taken, and no attempt was made: it counts as none. */
      readonly untried?: boolean;
      /** It was said, and is due again then, as if it had been planned for then. */
      readonly anew?: boolean;
    }
  | { readonly kind: "failed"; readonly at: number; readonly why: string }
  | { readonly kind: "dropped"; readonly at: number; readonly why: string };

/** How many notices wait, and since when: for /metrics and for knowing when to wake. Epoch ms. */
export type Backlog = {
  readonly waiting: number;
  /** Their time has come, and nobody chose to hear of them later. */
  readonly overdue: number;
  readonly oldestDueAt: number | null;
  readonly nextDueAt: number | null;
};
