// The bodies that Teams wants back from an invoke. Every invoke gets one: without, people see an error.
import { type Card, type Form, isField, type Said } from "../../src/chat/reply.ts";
import { cardType, renderCard } from "./card.ts";
import { inTeams } from "./dialect.ts";
import { renderForm, type Setting } from "./form.ts";

export type InvokeBody = { readonly [field: string]: unknown };

/** A dialog, or its next step. */
export function dialog(form: Form, setting: Setting): InvokeBody {
  const card = { contentType: cardType, content: renderForm(form, setting) };
  const height = form.parts.some(isField) ? "large" : "medium";
  return { task: { type: "continue", value: { title: form.title, width: "medium", height, card } } };
}

/** Nothing more is asked: the dialog closes. */
export const closed: InvokeBody = {};

/** The card into the person's own compose box, where the bot itself may not post. Its buttons would come to nothing, and nobody draws it again tomorrow. */
export function composed(card: Card): InvokeBody {
  const attachment = { contentType: cardType, content: renderCard({ ...card, buttons: [], today: undefined }) };
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments: [attachment] } };
}

/** A sentence for the one who pressed a card's button. */
export function toast(sentence: Said): InvokeBody {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: inTeams(sentence) };
}
