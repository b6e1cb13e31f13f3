// What the client makes of the app's answer to a click or a dialog.
import { type Hand, show } from "./act.ts";
import { cardsIn, inspect, readCard } from "./content.ts";
import { prefilled } from "./inputs.ts";
import { dig, isJson, type Json, jsonAt, textAt } from "./json.ts";
import type { Message } from "./messages.ts";
import { type Bar, type Origin, UNREACHABLE, WENT_WRONG } from "./screen.ts";
import type { Delivery } from "./service.ts";

/** To a fetch or a submit: the next dialog, a message, a card for the compose box, or the end of the dialog. */
export function takeTask(hand: Hand, { status, body }: Delivery, origin: Origin, asked: "fetch" | "submit") {
  if (status !== 200) return show(hand, unanswered(status));
  const { screen } = hand;
  const task = jsonAt(body, "task");
  if (task?.type === "continue") return openDialog(hand, jsonAt(task, "value") ?? {}, origin);
  if (asked === "fetch" && task?.type !== "message") return show(hand, wrong(body));
  screen.dialog = undefined;
  if (task?.type === "message") return show(hand, { tone: "info", text: textAt(task, "value") ?? "" });
  return show(hand, takeCompose(hand, body, origin));
}

/** To Action.Execute: a card for the presser alone, a line beneath the card, or an error. */
export function takeExecute(hand: Hand, { status, body }: Delivery, message: Message): Bar | undefined {
  if (status !== 200) return show(hand, { ...unanswered(status), messageId: message.id });
  const messageId = message.id;
  const value = dig(body, "value");
  const bare = textAt(body, "type")?.replace("application/vnd.microsoft.", "");
  if (bare === "card.adaptive" && isJson(value)) {
    const refused = refusedCard(hand, value, "answer to Action.Execute");
    if (refused) return show(hand, { ...refused, messageId });
    message.views.set(hand.person.id, value);
    hand.service.changed({ kind: "message", conversationId: message.conversationId, messageId });
    return show(hand);
  }
  if (bare === "activity.message") {
    return show(hand, value ? { tone: "info", text: String(value), messageId } : undefined);
  }
  const cause = textAt(value, "message");
  return show(hand, { ...wrong(body), messageId, ...(cause ? { cause } : {}) });
}

function openDialog(hand: Hand, value: Json, origin: Origin): Bar | undefined {
  const card = readCard(value.card);
  const url = textAt(value, "url");
  if (!card && url === undefined) return show(hand, wrong(value));
  const refused = card && refusedCard(hand, card, "dialog");
  if (refused) return show(hand, refused);
  const content = card ? { card, inputs: prefilled(card) } : { inputs: {} };
  const title = textAt(value, "title") ?? "";
  hand.screen.dialog = { title, ...content, ...(url === undefined ? {} : { url }), problems: [], origin };
  return show(hand);
}

function takeCompose(hand: Hand, body: unknown, origin: Origin): Bar | undefined {
  const extension = jsonAt(body, "composeExtension");
  if (!extension) return undefined;
  if (extension.type === "message") return { tone: "info", text: textAt(extension, "text") ?? "" };
  const [card] = cardsIn(extension);
  if (!card) return wrong(body);
  const refused = refusedCard(hand, card, "compose box");
  if (!refused) hand.screen.compose = { card, conversationId: origin.conversationId, rootId: origin.rootId };
  return refused;
}

/** When strict, what the client says instead of showing a card that breaks a limit. */
function refusedCard({ service }: Hand, card: Json, place: string): Bar | undefined {
  const [first] = inspect(service, card, place, place === "dialog" ? "dialog" : "message");
  if (!first || !service.rules.strict) return undefined;
  return { tone: "error", text: WENT_WRONG, cause: `${first.path}: ${first.problem}` };
}

function unanswered(status: number): Bar {
  return { tone: "error", text: UNREACHABLE, cause: status === 0 ? "no answer" : `status ${status}` };
}

function wrong(body: unknown): Bar {
  return { tone: "error", text: WENT_WRONG, cause: `unexpected answer: ${JSON.stringify(body)?.slice(0, 200)}` };
}
