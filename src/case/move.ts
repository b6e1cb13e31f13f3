// What people do with a case: a closed set, and which of it each state allows.
import type { Person, Status } from "./case.ts";

/** Times are epoch ms; `at` is when it really happened, where that is not now. */
export type Move =
  | { readonly kind: "report"; readonly at?: number | undefined }
  | { readonly kind: "acknowledge"; readonly at?: number | undefined }
  | { readonly kind: "respond"; readonly at?: number | undefined }
  | { readonly kind: "restore"; readonly at?: number | undefined }
  | { readonly kind: "pause"; readonly why: string }
  | { readonly kind: "resume" }
  | { readonly kind: "reclassify"; readonly to: number; readonly by: "us" | "vendor"; readonly why: string }
  | { readonly kind: "assign"; readonly to: Person }
  | { readonly kind: "ticket"; readonly number: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "snooze"; readonly until: number }
  | { readonly kind: "mute" }
  | { readonly kind: "unmute" }
  | { readonly kind: "close"; readonly why: string }
  | { readonly kind: "reopen"; readonly why: string };

export type MoveKind = Move["kind"];

const aside = ["assign", "ticket", "note", "snooze", "mute", "unmute"] as const;

/** The one table: it guards every command and draws the buttons, in this order. */
export const allowed: { readonly [S in Status]: readonly MoveKind[] } = {
  open: ["report", "respond", "acknowledge", "reclassify", "pause", "restore", "close", ...aside],
  waiting: ["resume", "report", "respond", "reclassify", "restore", "close", ...aside],
  answered: ["restore", "report", "reclassify", "pause", "close", ...aside],
  restored: ["close", "reopen", "assign", "ticket", "note"],
  closed: ["reopen", "note"],
};
