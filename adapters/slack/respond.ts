// A reply, on its way back to the one who acted.
import type { WebClient } from "@slack/web-api";
import type { House } from "../../src/chat/door.ts";
import { cardForm, refusalForm } from "../../src/chat/fallback.ts";
import type { Card, Form, Reply } from "../../src/chat/reply.ts";
import { isField } from "../../src/chat/reply.ts";
import type { Act } from "./act.ts";
import { renderCard } from "./blocks.ts";
import { persistently } from "./client.ts";
import { describe, slackError } from "./errors.ts";
import { escapeText } from "./mrkdwn.ts";
import { type Place, renderForm, renderHome, type Shown } from "./view.ts";
import { slackWords } from "./words.ts";

/** The answer that a `view_submission` is acknowledged with. */
export type ViewResponse =
  | { response_action: "errors"; errors: { [block: string]: string } }
  | { response_action: "update"; view: ReturnType<typeof renderForm> }
  | { response_action: "clear" };

export function viewResponse(reply: Reply, act: Act, shown: Shown): ViewResponse {
  if (reply.kind === "done" || reply.kind === "home") return { response_action: "clear" };
  const errors = reply.kind === "mistakes" ? errorsOf(reply.form, shown) : null;
  if (errors) return { response_action: "errors", errors };
  const kept = reply.kind === "mistakes" ? shown : undefined;
  return { response_action: "update", view: renderForm(formFor(reply, act), act.place, kept) };
}

/** What stands in a dialog that cannot be closed from here. */
export function formFor(reply: Reply, { known: { language } }: Act): Form {
  switch (reply.kind) {
    case "form":
    case "mistakes":
      return reply.form;
    case "card":
      return cardForm(reply.card, language);
    case "refusal":
      return refusalForm(reply.text, language);
    case "done":
      return reply.card ? cardForm(reply.card, language) : doneForm(language);
    case "home":
      return doneForm(language);
    default:
      return reply satisfies never;
  }
}

function doneForm(language: Act["known"]["language"]): Form {
  const form = refusalForm("", language);
  return { ...form, parts: [{ kind: "alert", tone: "good", line: [slackWords[language].done] }] };
}

/**
 * Slack shows a mistake at its field and keeps all that was typed. Null: the form has a field that is not in the
 * view, so it must be drawn anew.
 */
function errorsOf(form: Form, shown: Shown): { [block: string]: string } | null {
  const errors: { [block: string]: string } = {};
  for (const part of form.parts) {
    if (!isField(part)) continue;
    const block = shown.blockIds[part.id];
    if (!block) return null;
    if (part.mistake) errors[block] = part.mistake;
  }
  return Object.keys(errors).length > 0 ? errors : null;
}

/** Named by its id, or by the id that we gave it when it was opened. */
export type ViewName = { readonly id: string } | { readonly external: string };

/**
 * The form in an open view; the view's hash after that. Null: it is closed, or shows something newer than `hash`,
 * and losing that race is normal.
 */
export async function updateView(
  client: WebClient,
  name: ViewName,
  form: Form,
  place: Place,
  on: { hash?: string; shown?: Shown | undefined } = {},
): Promise<string | null> {
  const view = renderForm(form, place, on.shown);
  const which = "id" in name ? { view_id: name.id } : { external_id: name.external };
  try {
    const updated = await persistently(() =>
      client.views.update({ ...which, ...(on.hash ? { hash: on.hash } : {}), view }),
    );
    return updated.view?.hash ?? null;
  } catch (error) {
    if (["hash_conflict", "not_found", "view_not_found"].includes(slackError(error) ?? "")) return null;
    throw error;
  }
}

export async function publishHome(
  client: WebClient,
  user: string,
  { parts }: Extract<Reply, { kind: "home" }>,
): Promise<void> {
  const view = renderHome(parts);
  await persistently(() => client.views.publish({ user_id: user, view }));
}

/**
 * For the one who acted, alone: by the request's own answer address, which needs no membership; else in the room, if
 * the bot is in it; else privately. Never throws: there would be nobody left to tell.
 */
export async function whisper(act: Act, message: Card | string, { log }: House): Promise<void> {
  const { client, known, place, responseUrl, tenant } = act;
  try {
    const content = typeof message === "string" ? { text: escapeText(message) } : renderCard(message);
    if (responseUrl && (await answerAt(responseUrl, content))) return;
    const room = place?.channel;
    // Not in the thread: there Slack shows it only to those who have it open.
    if (room && (await tried(() => client.chat.postEphemeral({ channel: room, user: known.id, ...content })))) return;
    await persistently(() => client.chat.postMessage({ channel: known.id, ...content })).catch((error: unknown) => {
      if (!("blocks" in content) || slackError(error) !== "invalid_blocks") throw error;
      return client.chat.postMessage({ channel: known.id, text: content.text });
    });
  } catch (error) {
    log.error({ tenant, error: describe(error) }, "somebody could not be answered");
  }
}

/** Five uses in half an hour, and a slow or broken one is not worth a person's patience. */
function answerAt(url: string, content: object): Promise<boolean> {
  return tried(async () => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...content }),
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  });
}

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
