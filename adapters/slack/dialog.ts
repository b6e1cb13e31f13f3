// A reply as it stands in the dialog that asked for it.
import type { Form, Reply } from "../../src/chat/reply.ts";
import { isField } from "../../src/chat/reply.ts";
import { formOf } from "../kit/reply-form.ts";
import type { Act } from "./act.ts";
import { inSlack } from "./dialect.ts";
import { renderForm, type Shown } from "./form.ts";

/** The answer that a `view_submission` is acknowledged with. */
export type ViewResponse =
  | { response_action: "errors"; errors: { [block: string]: string } }
  | { response_action: "update"; view: ReturnType<typeof renderForm> }
  | { response_action: "clear" };

export function viewResponse(reply: Reply, act: Act, shown: Shown): ViewResponse {
  if (reply.kind === "done" || reply.kind === "home") return { response_action: "clear" };
  const errors = reply.kind === "mistakes" ? errorsOf(reply.form, shown) : refusedAt(reply, shown);
  if (errors) return { response_action: "errors", errors };
  const kept = reply.kind === "mistakes" ? shown : undefined;
  return { response_action: "update", view: renderForm(formFor(reply, act), act.place, kept) };
}

/** What stands in a dialog that cannot be closed from here. `typed`: what is given back where it could not be taken. */
export function formFor(reply: Reply, { known: { language } }: Act, typed: readonly string[] = []): Form {
  const form = formOf(reply, language);
  if (reply.kind !== "refusal") return form;
  return { ...form, parts: [...form.parts, ...typed.map((text) => ({ kind: "quote", text }) as const)] };
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

/** A refusal stands at the last field, beside the button that was pressed, and all that was typed stays. */
function refusedAt(reply: Reply, { blockIds }: Shown): { [block: string]: string } | null {
  const block = Object.values(blockIds).at(-1);
  return reply.kind === "refusal" && block ? { [block]: inSlack(reply.text) } : null;
}
