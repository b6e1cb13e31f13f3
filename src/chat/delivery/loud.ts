// What the whole room is to see, not only who reads the case's thread.
import type { SupportCase } from "../../case/case.ts";
import type { Act } from "../../case/journal.ts";
import type { Topic } from "../../case/notice.ts";

const always: readonly Topic[] = ["due", "overdue"];
const whenMostUrgent: readonly Topic[] = ["soon", "unreported"];
const news: readonly Act["kind"][] = ["reclassify", "restore", "close"];

/** `act`: what a `moved` notice tells of. */
export function isLoud(
  topic: Topic,
  { priority }: Pick<SupportCase, "priority">,
  act: Act["kind"] | undefined,
): boolean {
  if (topic === "moved") return act !== undefined && news.includes(act);
  return always.includes(topic) || (priority === 1 && whenMostUrgent.includes(topic));
}
