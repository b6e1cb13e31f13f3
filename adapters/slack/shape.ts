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
  if (body.type !== "event_callback") return Acted.safeParse(body).success;
  const { data } = Enveloped.safeParse(body);
  const shape = data && Object.hasOwn(shapes, data.event.type) ? shapes[data.event.type] : undefined;
  return data !== undefined && (shape === undefined || shape.safeParse(data.event).success);
}

const id = z.string();
const named = z.looseObject({ id });
/** By these Bolt finds out whose request it is, and trips over what is no text. */
const whose = { team_id: id.nullish(), enterprise_id: id.nullish() };

/** What is pressed, sent and typed; `team` is null where an organisation has installed the app. */
const Acted = z.looseObject({
  ...whose,
  team: named.nullish(),
  enterprise: named.nullish(),
  user: z.union([named, id]).nullish(),
  view: z.looseObject({ app_installed_team_id: id.nullish() }).nullish(),
  channel: z.union([named, id]).nullish(),
});

/** docs.slack.dev, “Events API”, the outer event. */
const Enveloped = z.object({
  ...whose,
  authorizations: z.array(z.looseObject(whose)).nullish(),
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
