// What happened to a case, in order: the record that everything else follows from.

import type { Language } from "../lang/languages.ts";
import type { Answers } from "../policy/impact.ts";
import type { Measure, TargetKind } from "../policy/policy.ts";
import type { Site } from "../triage/site.ts";
import type { Move, ReportWay } from "./move.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Person } from "./person.ts";

/** A deadline as it stood when the entry was written, epoch ms; null: none was promised. */
export type DeadlineThen = {
  readonly kind: TargetKind;
  readonly dueAt: number | null;
  readonly measure: Measure;
};

/** Whether the vendor kept a promise: ms late in the target's own clock, negative when early. An average has no verdict. */
export type Verdict = {
  readonly kind: TargetKind;
  readonly dueAt: number;
  readonly lateBy: number;
  readonly met: boolean;
  /** Absent where an earlier version judged: then it was a promise. */
  readonly measure?: Measure | undefined;
};

export type Act =
  | {
      readonly kind: "open";
      readonly answers: Answers;
      readonly suggested: number;
      readonly priority: number;
      /** When the vendor had been told, epoch ms; null: not yet. */
      readonly reportedAt?: number | null | undefined;
      readonly reportedBy?: ReportWay | null | undefined;
      readonly differsBecause?: string | null | undefined;
      readonly owner?: Person | null | undefined;
      readonly ticket?: string | null | undefined;
    }
  | Move
  | Occurrence;

/** All that a case lives through after its opening. */
export type LaterAct = Move | Occurrence;

/** An entry's place in the chain of its journal; hashes are SHA-256. */
export type Seal = {
  /** Of the entry as it was written, without its seal. */
  readonly content: string;
  /** Of the chain before it (nothing, for the first) and `content`, one after the other. */
  readonly chain: string;
  /** A person was taken out of the entry since: of what is left. */
  readonly erased?: string | undefined;
};

/** What a case is from its first day on, and never changes. */
export type Facts = {
  readonly tenant: string;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly site: Site;
  readonly language: Language;
  readonly reporter: Person;
  readonly contact: Person | null;
  readonly room: { readonly platform: string; readonly id: string };
  readonly openedAt: number;
  /** The hash of the terms that it stands under. */
  readonly terms: string;
  /** Of a case of an earlier version, whose opening is told by its row. */
  readonly opening?: Act | undefined;
};

export type Entry = {
  /** The revision of the case that this entry made. */
  readonly revision: number;
  /** When it happened, as whoever noted it says, epoch ms. */
  readonly happenedAt: number;
  /** When it was written down, epoch ms. */
  readonly notedAt: number;
  /** Null: Dueline itself. */
  readonly by: Person | null;
  readonly act: Act;
  /** Deadlines in force after it; those before it where it moved them. */
  readonly deadlines: readonly DeadlineThen[];
  readonly moved: readonly DeadlineThen[] | null;
  readonly verdict: Verdict | null;
  /** Of the opening alone: what the case is from then on. */
  readonly facts?: Facts | undefined;
  /** Written by an earlier version, and sealed when this one first started. */
  readonly carried?: true | undefined;
  /** Its place in the chain; absent where an earlier version wrote beside this one. */
  readonly seal?: Seal | undefined;
};

/** An entry as its case carries it: what happened (`at`, epoch ms), without the words that change nothing. */
export type Step = { readonly revision: number; readonly at: number; readonly act: Act };
export type LaterStep = Step & { readonly act: LaterAct };

export function stepOf({ revision, happenedAt, act }: Pick<Entry, "revision" | "happenedAt" | "act">): Step {
  return { revision, at: happenedAt, act: brief(act) };
}

/** The reason of a new priority and of a legal hold stays: it is shown. So does that of what turned out to be another act: it is its reason. */
function brief(act: Act): Act {
  if (act.kind === "note") return { ...act, text: "" };
  if (act.kind === "legal-hold" || (act.kind === "correct" && act.as !== undefined)) return act;
  return "why" in act && act.kind !== "reclassify" && act.kind !== "undelivered" ? { ...act, why: "" } : act;
}
