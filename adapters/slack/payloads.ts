// The shapes of what Slack sends, as far as we read them: checked at the door and trusted from there on.
import { z } from "zod";

const text = z.string();
/** `team_id` is the person's own workspace, which in a shared channel is not that of the app. */
export const User = z.object({ id: text, name: text.optional(), username: text.optional(), team_id: text.nullish() });
const Channel = z.object({ id: text, name: text.optional() });

export const Command = z.object({
  channel_id: text,
  channel_name: text.optional(),
  user_id: text,
  user_name: text.optional(),
  text: text.default(""),
  trigger_id: text,
  response_url: z.url(),
});

export const Shortcut = z.object({
  trigger_id: text,
  user: User,
  channel: Channel.optional(),
  message: z.looseObject({ ts: text, thread_ts: text.nullish() }).nullish(),
  response_url: z.url().optional(),
});

/** Slack names the answer differently in each kind of element; whichever is there, is the answer. */
export const Value = z.object({
  type: text,
  value: text.nullish(),
  selected_option: z.object({ value: text }).nullish(),
  selected_options: z.array(z.object({ value: text })).optional(),
  selected_users: z.array(text).optional(),
  selected_conversation: text.nullish(),
  selected_conversations: z.array(text).optional(),
  /** Epoch seconds. */
  selected_date_time: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
});
export type Value = z.infer<typeof Value>;

export const View = z.object({
  id: text,
  hash: text,
  type: z.enum(["modal", "home"]),
  private_metadata: text.default(""),
  state: z.object({ values: z.record(text, z.record(text, Value)) }).optional(),
});
export type View = z.infer<typeof View>;

export const Submission = z.object({ user: User, view: View });

export const Actions = z.object({
  user: User,
  trigger_id: text,
  response_url: z.url().optional(),
  channel: Channel.optional(),
  message: z.object({ ts: text, thread_ts: text.optional() }).optional(),
  /** Of what one person alone sees there is no `message`. */
  container: z.object({ thread_ts: text.nullish() }).optional(),
  view: View.optional(),
  actions: z.array(z.object({ action_id: text, value: text.optional() })).min(1),
});
export type Actions = z.infer<typeof Actions>;

/** “app_mention” and “message.im”: docs.slack.dev, “Event types”. `user_team`: of another company, in a shared channel. */
export const Mentioned = z.object({
  user: text.nullish(),
  text: text.nullish(),
  channel: text,
  thread_ts: text.optional(),
  bot_id: text.nullish(),
  subtype: text.nullish(),
  team: text.nullish(),
  user_team: text.nullish(),
});

/** A step of a workflow: what its author filled in stands in `inputs`. */
export const Executed = z.object({
  function: z.object({ callback_id: text }),
  function_execution_id: text,
  inputs: z.record(text, z.unknown()),
});

export const Joined = z.object({ user: text, channel: text, inviter: text.optional() });
export const Changed = z.object({ user: z.object({ id: text, deleted: z.boolean().nullish() }) });
export const HomeOpened = z.object({ user: text, tab: text });
export const Removed = z.object({
  event_time: z.number(),
  event: z.object({ type: text, tokens: z.object({ bot: z.array(text).nullish() }).optional() }),
});

/** The first line of what rides in a view's `private_metadata`; written by this adapter alone. */
export const Riding = z.object({
  screen: text,
  origin: z.object({ channel: text, thread: text.nullable(), name: text.nullable() }).nullable(),
});
