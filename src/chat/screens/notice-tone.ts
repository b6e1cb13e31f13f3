// What kind of thing a reminder says: whose part it is, how urgent it looks, and whether a number to call belongs to it.
import type { Notice } from "../../case/notice.ts";
import type { Tone } from "../reply.ts";

export function callsFor({ topic }: Notice): boolean {
  return topic !== "satisfaction" && topic !== "half" && !isOurs(topic);
}

/** What we owe the vendor, not the vendor us. */
export function isOurs(topic: Notice["topic"]): boolean {
  return topic === "ours" || topic === "at-hand" || topic === "closing";
}

export function toneOf({ topic }: Notice): Tone {
  if (topic === "due" || topic === "overdue" || topic === "daily") return "critical";
  return topic === "soon" || topic === "unreported" || isOurs(topic) ? "warning" : "info";
}
