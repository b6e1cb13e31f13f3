// A request that is Slack's and has another shape than we know: the sender's matter, and no fault of ours.
import { z } from "zod";

/** Bolt wraps what a listener throws. */
export function isMisshapen(error: unknown): boolean {
  if (error instanceof z.ZodError) return true;
  return error instanceof Error && "original" in error && isMisshapen(error.original);
}
