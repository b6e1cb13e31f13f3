// What may be different between two versions of a policy.
import type { CalendarRule, Duration } from "../parts.ts";
import type { Measure, TargetKind } from "../policy.ts";

/** What is promised of one kind; `refused`: it is said that nothing is; null: nothing is said. */
export type Promised =
  | { readonly within: Duration; readonly calendar: string | null; readonly measure: Measure }
  | "refused"
  | null;

/** What comes and goes as a whole. */
export type Thing = "plan" | "priority" | "calendar" | "number" | "channel" | "reading";
/** Rules of which it is said only that they read otherwise now. */
export const ruleNames = [
  "response",
  "closesAfter",
  "contact",
  "reclassification",
  "escalation",
  "unprioritised",
  "noGuarantee",
  "noPhone",
  "caveats",
  "outside",
  "notes",
  "bring",
] as const;
export type RuleName = (typeof ruleNames)[number];

export type Change =
  | { readonly kind: "added" | "removed"; readonly thing: Thing; readonly name: string }
  | { readonly kind: "renamed"; readonly thing: "plan" | "priority"; readonly name: string; readonly before: string }
  | {
      readonly kind: "promise";
      readonly level: number;
      readonly target: TargetKind;
      /** Names; none: there is one kind of customer. */
      readonly plans: readonly string[];
      readonly before: Promised;
      readonly after: Promised;
    }
  | { readonly kind: "suggested"; readonly level: number }
  | { readonly kind: "hours"; readonly name: string; readonly before: CalendarRule; readonly after: CalendarRule }
  | { readonly kind: "altered"; readonly thing: "number" | "channel"; readonly name: string }
  | { readonly kind: "read"; readonly id: string; readonly before: string; readonly after: string }
  | { readonly kind: "rule"; readonly rule: RuleName };
