// What we owe the vendor: an answer to what it asks. Its documents give us no time for that, so the conversation does.
import type { SupportCase } from "./case.ts";
import { ownAnswerMs } from "./reminder-rules.ts";
import type { Settings } from "./settings.ts";

/** Since when the vendor waits, and by when we mean to answer or to be reached, epoch ms; null: it does not wait. */
export function ownAnswerOf(
  { pauses, priority }: Pick<SupportCase, "pauses" | "priority">,
  { ownAnswer }: Pick<Settings, "ownAnswer">,
): { readonly since: number; readonly dueAt: number; readonly awaits: "answer" | "contact" } | null {
  const open = pauses.find(({ until }) => until === null);
  if (!open) return null;
  const length = ownAnswer === null ? ownAnswerMs(priority) : ownAnswer * 60_000;
  return { since: open.from, dueAt: open.from + length, awaits: open.awaits === "contact" ? "contact" : "answer" };
}
