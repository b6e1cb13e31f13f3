// What we owe the vendor: an answer to what it asks. Its documents give us no time for that, so the conversation does.
import type { SupportCase } from "./case.ts";
import { pausesFrom } from "./pauses.ts";
import { ownAnswerMs } from "./reminder-rules.ts";
import type { Settings } from "./settings.ts";

/** Since when the vendor waits, and by when we mean to answer, epoch ms; null: it does not wait. */
export function ownAnswerOf(
  { status, pauses, priority }: Pick<SupportCase, "status" | "pauses" | "priority">,
  { ownAnswer }: Pick<Settings, "ownAnswer">,
): { readonly since: number; readonly dueAt: number } | null {
  const open = status === "waiting" ? pauses.find(({ until }) => until === null) : undefined;
  if (!open) return null;
  const length = ownAnswer === null ? ownAnswerMs(priority) : ownAnswer * 60_000;
  return { since: open.from, dueAt: open.from + length };
}

/** Ms of calendar time that the vendor has waited for us in all, or the case was thought to be over. */
export function waitedInAll({ pauses, openedAt }: Pick<SupportCase, "pauses" | "openedAt">, now: number): number {
  const first = Math.min(openedAt, ...pauses.map(({ from }) => from));
  return pausesFrom(first, pauses, now).reduce((sum, { from, to }) => sum + (to - from), 0);
}
