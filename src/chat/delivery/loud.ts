// What the whole room is to see, not only who reads the case's thread: the last call, the deadline, and at priority 1 that it has passed.
import type { SupportCase } from "../../case/case.ts";
import type { Topic } from "../../case/notice.ts";
import { isLateLoud } from "../../case/reminder-rules.ts";
import type { Settings } from "../../case/settings.ts";

const loud: readonly Topic[] = ["soon", "due"];

export function isLoud(topic: Topic, { priority }: SupportCase, settings: Settings): boolean {
  return loud.includes(topic) || isLateLoud(topic, priority, settings);
}
