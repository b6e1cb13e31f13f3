// What is drawn anew on a person's screen: an open dialog, the Home tab.
import type { WebClient } from "@slack/web-api";
import type { Form, Reply } from "../../src/chat/reply.ts";
import { insisting } from "./client.ts";
import { slackError } from "./errors.ts";
import { type Place, renderForm, renderHome, type Shown } from "./form.ts";

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
    const updated = await insisting(() =>
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
  await insisting(() => client.views.publish({ user_id: user, view }));
}
