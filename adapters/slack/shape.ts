// A request that is Slack's and has another shape than we know: the sender's matter, and no fault of ours.
import { z } from "zod";
import type { Body } from "./body.ts";
import { Changed, Executed, HomeOpened, Joined, Mentioned } from "./payloads.ts";

/** Bolt wraps what a listener throws. */
export function isMisshapen(error: unknown): boolean {
  if (error instanceof z.ZodError) return true;
  return error instanceof Error && "original" in error && isMisshapen(error.original);
}

/**
 * Has the event what we read of it? Bolt acknowledges an event before anybody has read it, so that is looked at first. An
 * event of a kind that nobody listens to is well as it is.
 */
export function isWellShaped(body: Body): boolean {
  if (body.type !== "event_callback") return true;
  const { data } = Enveloped.safeParse(body);
  const shape = data && Object.hasOwn(shapes, data.event.type) ? shapes[data.event.type] : undefined;
  return data !== undefined && (shape === undefined || shape.safeParse(data.event).success);
}

/** docs.slack.dev, “Events API”, the outer event. */
const Enveloped = z.object({
  team_id: z.string().nullish(),
  event_id: z.string(),
  event: z.looseObject({ type: z.string() }),
});

const shapes: { readonly [type: string]: z.ZodType } = {
  app_home_opened: HomeOpened,
  app_mention: Mentioned,
  member_joined_channel: Joined,
  function_executed: Executed,
  message: Mentioned,
  user_change: Changed,
};
