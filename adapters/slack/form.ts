// Forms into modals and the home tab; and the names by which their fields come back.
import { createHash } from "node:crypto";
import type { HomeView, ModalView } from "@slack/web-api";
import type { FormAnswer, FormAnswers } from "../../src/chat/intent.ts";
import { type Field, type Form, isField, type Part } from "../../src/chat/reply.ts";
import { plain, renderPart } from "./card.ts";
import { takesNone, takesOnHome } from "./drawing.ts";
import { renderField } from "./field.ts";
import { within, withinAll } from "./limits.ts";

export const formCallback = "dueline.form";

/** Where the form was opened from; it rides in the view, because later requests of a view name no channel. */
export type Place = { readonly channel: string; readonly thread: string | null; readonly name: string | null } | null;
/** What is in the view right now: Slack keeps what was typed only while the block's id stays the same. */
export type Shown = {
  readonly answers: FormAnswers;
  readonly blockIds: { readonly [field: string]: string };
  /** Of the answers, what was written by hand. */
  readonly typed: readonly string[];
};

export function renderForm(form: Form, origin: Place, shown?: Shown): ModalView {
  return {
    type: "modal",
    callback_id: formCallback,
    private_metadata: within(riding(form, origin), "metadata"),
    title: plain(within(form.title, "viewTitle")),
    close: plain(within(form.close, "viewTitle")),
    ...(form.submit ? { submit: plain(within(form.submit, "viewTitle")) } : {}),
    blocks: withinAll(
      form.parts.flatMap((part) =>
        isField(part) ? renderField(part, blockIdOf(part, shown)) : renderPart(part, takesNone),
      ),
      "viewBlocks",
    ),
  };
}

/** The memo stands by itself behind the first line: quoted once more, it could outgrow Slack's limit. */
function riding({ screen, memo }: Form, origin: Place): string {
  return `${JSON.stringify({ screen, origin })}\n${memo}`;
}

/** What {@link renderForm} gave the view to carry. */
export function readRiding(metadata: string): { readonly head: string; readonly memo: string } {
  const at = metadata.indexOf("\n");
  return at < 0 ? { head: metadata, memo: "" } : { head: metadata.slice(0, at), memo: metadata.slice(at + 1) };
}

export function renderHome(parts: readonly Part[]): HomeView {
  const blocks = parts.flatMap((part) => renderPart(part, takesOnHome));
  return { type: "home", blocks: withinAll(blocks, "viewBlocks") };
}

/** `priority~3f2a` is the field `priority`: see {@link blockIdOf}. */
export function fieldOf(blockId: string): string {
  return blockId.split("~", 1)[0] ?? blockId;
}

/**
 * A field keeps its block while its answer is what the person gave. Where the form now says something else (a new
 * suggestion), it gets a new block, since Slack shows an `initial_…` only in a block that it has not seen.
 */
function blockIdOf(field: Field, shown: Shown | undefined): string {
  const present = shown?.blockIds[field.id];
  if (!shown || !present) return field.id;
  const now = key(field.value);
  return key(shown.answers[field.id] ?? null) === now
    ? present
    : `${field.id}~${createHash("sha1").update(now).digest("hex").slice(0, 8)}`;
}

function key(value: FormAnswer): string {
  if (value === null || value === "") return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if ("date" in value) return `${value.date} ${value.time}`;
  return value.map((item) => (typeof item === "string" ? item : item.id)).join("\n");
}
