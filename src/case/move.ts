// What people do with a case: a closed set. What each does to the case is its row in moves/.
import type { Way } from "../policy/promise.ts";
import type { Person } from "./person.ts";

/** How the vendor was told: the way that its document names, or another. */
export type ReportWay = Way | "other";

/** What each kind of move says; times are epoch ms. */
type Said = {
  /** `unlogged`: the vendor heard of it, by phone say, but has no ticket yet. Where a ticket starts its clock, that does not. */
  readonly report: { readonly unlogged?: boolean | undefined; readonly way?: ReportWay | undefined };
  readonly acknowledge: object;
  readonly respond: object;
  readonly restore: object;
  /** The vendor told how it goes. */
  readonly update: object;
  /** `awaits` absent: an answer of ours. */
  readonly pause: { readonly why: string; readonly awaits?: "answer" | "contact" | undefined };
  readonly resume: object;
  readonly reclassify: { readonly to: number; readonly by: "us" | "vendor"; readonly why: string };
  /** A rung of the vendor's ladder was used, by its id. */
  readonly escalate: { readonly rung: string };
  /** `calling`: whoever takes it is calling the vendor at this number. */
  readonly assign: { readonly to: Person; readonly calling?: string | undefined };
  /** `vendorAt`, epoch ms: when the vendor itself says that it opened the ticket; of a close, that it closed it. */
  readonly ticket: { readonly number: string; readonly vendorAt?: number | undefined };
  readonly note: { readonly text: string };
  readonly snooze: { readonly until: number };
  readonly mute: object;
  readonly unmute: object;
  /** `why` empty: nobody said. */
  readonly close: { readonly why: string; readonly vendorAt?: number | undefined };
  readonly reopen: { readonly why: string };
  /** An entry, by its revision, is not as it was noted. What is not said stays. */
  readonly correct: {
    readonly entry: number;
    /** When it happened, epoch ms. */
    readonly to?: number | undefined;
    /** What happened instead. */
    readonly as?: PlainKind | undefined;
    /** Of a new priority: whose decision it was. */
    readonly decided?: "us" | "vendor" | undefined;
    /** Who did it, where another noted it. */
    readonly who?: Person | undefined;
    readonly why: string;
  };
  /** It did not happen at all. */
  readonly withdraw: { readonly entry: number; readonly why: string };
};

export type MoveKind = keyof Said;

/** Moves that say nothing but that they happened, and perhaps why: any of them may turn out to have been another. */
export const plainKinds = [
  "respond",
  "acknowledge",
  "update",
  "restore",
  "report",
  "pause",
  "resume",
  "close",
  "reopen",
] as const satisfies readonly MoveKind[];
export type PlainKind = (typeof plainKinds)[number];

/** `at`, epoch ms: when it really happened, where that is not now. */
export type MoveOf<K extends MoveKind> = {
  [P in K]: { readonly kind: P; readonly at?: number | undefined } & Said[P];
}[K];
export type Move = MoveOf<MoveKind>;
