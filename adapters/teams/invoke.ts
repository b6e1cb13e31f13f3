// The bodies that Teams wants back from an invoke. Every invoke gets one: without, people see an error.
import type { Card, Form } from "../../src/chat/reply.ts";
import { renderCard } from "./card.ts";
import { type Origin, type Roster, renderForm } from "./form.ts";

export type InvokeBody = { readonly [field: string]: unknown };

const cardType = "application/vnd.microsoft.card.adaptive";

/** A dialog, or its next step. */
export function dialog(form: Form, roster: Roster, origin: Origin): InvokeBody {
  const card = { contentType: cardType, content: renderForm(form, roster, origin) };
  return { task: { type: "continue", value: { title: form.title, width: "medium", height: "large", card } } };
}

/** The card into the person's own compose box, where the bot itself may not post. */
export function composed(card: Card): InvokeBody {
  const attachment = { contentType: cardType, content: renderCard({ ...card, buttons: [] }) };
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments: [attachment] } };
}

/** A sentence for the one who pressed a card's button. */
export function toast(sentence: string): InvokeBody {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: sentence };
}
