// What may be asked of the bot in words.
import type { GivenAnswers } from "../policy/impact.ts";
import type { Policy } from "../policy/policy.ts";
import type { Period, Reach } from "./reading/period.ts";

export type Command =
  | {
      readonly kind: "open";
      readonly vendor: Policy | null;
      readonly plan: string | null;
      readonly priority: number | null;
      readonly answers: GivenAnswers;
      readonly title: string;
      /** All that was typed, where a title holds only the beginning of it. */
      readonly description?: string;
    }
  | { readonly kind: "help" | "list" | "settings" | "tokens" | "webhooks" | "calendar" | "audit" | "organisation" }
  | { readonly kind: "status" | "why" | "objection"; readonly number: number }
  /** Open and closed; `period` is when they were opened, null: whenever. `here`: in the conversation in which it is asked. */
  | {
      readonly kind: "find";
      readonly vendor: Policy | null;
      readonly words: readonly string[];
      readonly period: Period | null;
      readonly here: boolean;
    }
  /** By the vendor's own ticket. */
  | { readonly kind: "ticket"; readonly ticket: string }
  | { readonly kind: "hotline"; readonly vendor: Policy | null }
  /** `period` null: since ever. */
  | { readonly kind: "report"; readonly vendor: Policy | null; readonly period: Period | null; readonly reach: Reach }
  | {
      readonly kind: "due";
      readonly vendor: Policy;
      readonly priority: number;
      readonly plan: string | null;
      /** What was said of when: "fri 16:55"; empty: now. */
      readonly when: string;
    }
  /** A command that lacks what it needs. */
  | { readonly kind: "incomplete"; readonly command: "status" | "why" | "objection" | "due" | "find" }
  /** A vendor was named that is not on the shelf; the nearest that is. */
  | { readonly kind: "unknown-vendor"; readonly word: string; readonly nearest: string | null }
  | { readonly kind: "unknown"; readonly text: string; readonly nearest: string | null };
