// Slack's payloads into what a person did.

import type { z } from "zod";
import { carried } from "../../src/chat/carried.ts";
import type { FormAnswer, OpenForm } from "../../src/chat/intent.ts";
import { pressPrefix } from "./card.ts";
import { fieldOf, type Place, readRiding, type Shown } from "./form.ts";
import { messageWords, Worded } from "./message-words.ts";
import type { Sayer } from "./outside.ts";
import { type Actions, type Command, Riding, type Shortcut, type User, type Value, type View } from "./payloads.ts";

export function placeOfCommand({ channel_id, channel_name }: z.infer<typeof Command>): Place {
  return { channel: channel_id, thread: null, name: channel_name ?? null };
}

/** The thread of the message that a shortcut was picked on; a global shortcut has no place. */
export function placeOfShortcut({ channel, message }: z.infer<typeof Shortcut>): Place {
  return channel ? { channel: channel.id, thread: threadOf(message), name: channel.name ?? null } : null;
}

export function placeOfActions({ channel, message, container }: Actions): Place {
  const thread = threadOf(message) ?? container?.thread_ts ?? null;
  return channel ? { channel: channel.id, thread, name: channel.name ?? null } : null;
}

export function quotedIn({ message }: z.infer<typeof Shortcut>): { text: string; thread: string } | null {
  const thread = threadOf(message);
  const words = Worded.safeParse(message).data;
  return thread ? { text: words ? messageWords(words) : "", thread } : null;
}

export function personOf({ id, name, username, team_id }: z.infer<typeof User>): Sayer {
  return { id, name: name ?? username, team: team_id ?? null };
}

/** Throws where the view is none of ours. */
export function readView(view: View): { form: OpenForm; place: Place; shown: Shown } {
  const { head, memo } = readRiding(view.private_metadata);
  const { screen, origin } = carried(Riding, head || "null");
  const shown = readState(view);
  return { form: { screen, memo, answers: shown.answers }, place: origin, shown };
}

/** The button's id, or null where a field was answered. */
export function readPress(actionId: string): string | null {
  return actionId.startsWith(pressPrefix) ? (actionId.slice(pressPrefix.length).split("~", 1)[0] ?? "") : null;
}

/** An org-wide installation is one tenant, whatever the workspace. */
export function tenantOf(ids: { team: string | null; enterprise: string | null; orgWide: boolean }): string {
  const id = ids.orgWide ? ids.enterprise : ids.team;
  if (!id) throw new Error("A request of Slack's named neither a workspace nor an organisation");
  return id;
}

function threadOf(message: { ts: string; thread_ts?: string | null | undefined } | null | undefined): string | null {
  return message ? (message.thread_ts ?? message.ts) : null;
}

function readState(view: View): Shown {
  const answers: Record<string, FormAnswer> = {};
  const blockIds: Record<string, string> = {};
  const typed: string[] = [];
  for (const [blockId, elements] of Object.entries(view.state?.values ?? {})) {
    const [value] = Object.values(elements);
    if (!value) continue;
    answers[fieldOf(blockId)] = readValue(value);
    blockIds[fieldOf(blockId)] = blockId;
    if (value.type === "plain_text_input" && value.value) typed.push(value.value);
  }
  return { answers, blockIds, typed };
}

function readValue(value: Value): FormAnswer {
  if (value.selected_options) return value.selected_options.map((option) => option.value);
  if (value.selected_users) return value.selected_users.map((id) => ({ id, name: id }));
  if (value.selected_conversations) return value.selected_conversations;
  if (typeof value.selected_date_time === "number") return value.selected_date_time * 1000;
  return value.selected_option?.value ?? value.selected_conversation ?? value.value ?? null;
}
