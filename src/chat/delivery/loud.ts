// What the whole room is to see, not only who reads the case's thread: the last call, and the deadline itself.
import type { Topic } from "../../case/notice.ts";

const loud: readonly Topic[] = ["soon", "due"];

export function isLoud(topic: Topic): boolean {
  return loud.includes(topic);
}
