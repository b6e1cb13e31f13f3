// A reply, on its way back to the one who acted.
import type { WebClient } from "@slack/web-api";
import type { Language, Log } from "../../src/chat/door.ts";
import { cardForm, refusalForm } from "../../src/chat/fallback.ts";
import type { Card, Form, Reply } from "../../src/chat/reply.ts";
import { isField } from "../../src/chat/reply.ts";
import { renderCard } from "./blocks.ts";
import { slackError } from "./client.ts";
import { escapeText } from "./mrkdwn.ts";
import { type Origin, renderForm, renderHome, type Shown } from "./view.ts";

/** The answer that a `view_submission` is acknowledged with; `undefined` closes the dialog. */
export type ViewResponse =
  | { response_action: "errors"; errors: { [block: string]: string } }
  | { response_action: "update"; view: ReturnType<typeof renderForm> }
  | { response_action: "clear" }
  | undefined;

export function viewResponse(reply: Reply, origin: Origin, shown: Shown, language: Language): ViewResponse {
  switch (reply.kind) {
    case "mistakes":
      return errorsOf(reply.form, shown) ?? { response_action: "update", view: renderForm(reply.form, origin, shown) };
    case "form":
      return { response_action: "update", view: renderForm(reply.form, origin) };
    case "refusal":
      return { response_action: "update", view: renderForm(refusalForm(reply.text, language), origin) };
    case "card":
      return { response_action: "update", view: renderForm(cardForm(reply.card, language), origin) };
    case "done":
    case "home":
      return { response_action: "clear" };
    default:
      return reply satisfies never;
  }
}

/** Slack shows a mistake at its field and keeps all that was typed; only fields that are in the view can have one. */
function errorsOf(form: Form, shown: Shown): ViewResponse | null {
  const errors: { [block: string]: string } = {};
  for (const part of form.parts) {
    if (!isField(part) || !part.mistake) continue;
    const block = shown.blockIds[part.id];
    if (!block) return null;
    errors[block] = part.mistake;
  }
  return Object.keys(errors).length > 0 ? { response_action: "errors", errors } : null;
}

/** The form in an open view; losing a race against a newer answer is normal. */
export async function updateView(
  client: WebClient,
  view: { id: string; hash?: string },
  form: Form,
  origin: Origin,
  shown?: Shown,
): Promise<void> {
  try {
    await client.views.update({
      view_id: view.id,
      ...(view.hash ? { hash: view.hash } : {}),
      view: renderForm(form, origin, shown),
    });
  } catch (error) {
    if (!["hash_conflict", "not_found", "view_not_found"].includes(slackError(error) ?? "")) throw error;
  }
}

export async function publishHome(
  client: WebClient,
  user: string,
  reply: Extract<Reply, { kind: "home" }>,
): Promise<void> {
  await client.views.publish({ user_id: user, view: renderHome(reply.parts) });
}

/** For the one who acted, alone: by the request's own answer address, which needs no membership; else privately. */
export async function whisper(
  to: { client: WebClient; user: string; responseUrl: string | undefined; channel: string | null; log: Log },
  message: Card | string,
): Promise<void> {
  const content = typeof message === "string" ? { text: escapeText(message) } : renderCard(message);
  if (to.responseUrl && (await answerAt(to.responseUrl, content, to.log))) return;
  if (
    to.channel &&
    (await tried(() => to.client.chat.postEphemeral({ channel: to.channel ?? "", user: to.user, ...content })))
  )
    return;
  await to.client.chat.postMessage({ channel: to.user, ...content });
}

async function answerAt(url: string, content: object, log: Log): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...content }),
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok;
  } catch {
    log.warn({}, "Slack's answer address did not answer");
    return false;
  }
}

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
