// Slack's payloads into what a person did. Shapes are checked here and trusted from here on.
import { z } from "zod";
import type { FormAnswer, FormAnswers, OpenForm } from "../../src/chat/intent.ts";
import { pressPrefix } from "./blocks.ts";
import { fieldOf, type Origin, type Shown } from "./view.ts";

const text = z.string();
const Team = z.object({ id: text }).nullish();
const User = z.object({ id: text, name: text.optional(), username: text.optional() });
const Channel = z.object({ id: text, name: text.optional() });
const Install = z.object({
  is_enterprise_install: z.union([z.boolean(), z.literal(["true", "false"])]).nullish(),
  enterprise: Team,
});

export const Command = z.object({
  team_id: text,
  enterprise_id: text.nullish(),
  is_enterprise_install: z.union([z.boolean(), z.literal(["true", "false"])]).nullish(),
  channel_id: text,
  channel_name: text.optional(),
  user_id: text,
  user_name: text.optional(),
  text: text.default(""),
  trigger_id: text,
  response_url: z.url(),
});
export type Command = z.infer<typeof Command>;

export const Shortcut = Install.extend({
  callback_id: text,
  trigger_id: text,
  team: Team,
  user: User,
  channel: Channel.optional(),
  message: z.object({ ts: text, thread_ts: text.optional(), text: text.default("") }).optional(),
  response_url: z.url().optional(),
});
export type Shortcut = z.infer<typeof Shortcut>;

/** Slack names the answer differently in each kind of element; whichever is there, is the answer. */
const Value = z.object({
  type: text,
  value: text.nullish(),
  selected_option: z.object({ value: text }).nullish(),
  selected_options: z.array(z.object({ value: text })).optional(),
  selected_users: z.array(text).optional(),
  selected_conversation: text.nullish(),
  selected_date_time: z.number().nullish(),
});
const State = z.object({ values: z.record(text, z.record(text, Value)) });
const View = z.object({
  id: text,
  hash: text,
  type: z.enum(["modal", "home"]),
  private_metadata: text.default(""),
  state: State.optional(),
});
export type View = z.infer<typeof View>;

export const Submission = Install.extend({ team: Team, user: User, view: View, trigger_id: text.optional() });
export type Submission = z.infer<typeof Submission>;

export const Actions = Install.extend({
  team: Team,
  user: User,
  trigger_id: text,
  response_url: z.url().optional(),
  channel: Channel.optional(),
  message: z.object({ ts: text, thread_ts: text.optional() }).optional(),
  view: View.optional(),
  actions: z.array(z.object({ action_id: text, block_id: text, value: text.optional() })).min(1),
});
export type Actions = z.infer<typeof Actions>;

const Memo = z.object({
  screen: text,
  memo: text,
  origin: z.object({ channel: text, thread: text.nullable(), name: text.nullable() }).nullable(),
});

/** Throws where the view is none of ours: its metadata is written by this adapter alone. */
export function readView(view: View): { form: OpenForm; origin: Origin; shown: Shown } {
  const { screen, memo, origin } = Memo.parse(JSON.parse(view.private_metadata || "null"));
  const shown = readState(view);
  return { form: { screen, memo, answers: shown.answers }, origin, shown };
}

function readState(view: View): Shown {
  const answers: Record<string, FormAnswer> = {};
  const blockIds: Record<string, string> = {};
  for (const [blockId, elements] of Object.entries(view.state?.values ?? {})) {
    const [value] = Object.values(elements);
    if (!value) continue;
    answers[fieldOf(blockId)] = readValue(value);
    blockIds[fieldOf(blockId)] = blockId;
  }
  return { answers, blockIds };
}

function readValue(value: z.infer<typeof Value>): FormAnswer {
  if (value.selected_options) return value.selected_options.map((option) => option.value);
  if (value.selected_users) return value.selected_users.map((id) => ({ id, name: id }));
  if (value.selected_date_time) return value.selected_date_time * 1000;
  return value.selected_option?.value ?? value.selected_conversation ?? value.value ?? null;
}

/** The answers with people's names filled in by `nameOf`. */
export async function withNames(answers: FormAnswers, nameOf: (id: string) => Promise<string>): Promise<FormAnswers> {
  const named: Record<string, FormAnswer> = {};
  for (const [field, answer] of Object.entries(answers)) {
    const people = Array.isArray(answer) ? answer.filter((item) => typeof item === "object") : [];
    named[field] =
      people.length === 0 ? answer : await Promise.all(people.map(async ({ id }) => ({ id, name: await nameOf(id) })));
  }
  return named;
}

/** The button's id, or null where a field was answered. */
export function readPress(actionId: string): string | null {
  return actionId.startsWith(pressPrefix) ? actionId.slice(pressPrefix.length) : null;
}

/** An org-wide installation is one tenant, whatever the workspace. */
export function tenantOf(ids: { team: string | null; enterprise: string | null; orgWide: boolean }): string {
  const id = ids.orgWide ? ids.enterprise : ids.team;
  if (!id) throw new Error("A request of Slack named neither a workspace nor an organisation");
  return id;
}
