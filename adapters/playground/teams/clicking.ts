// What a person does with a card in a message.
import { type Act, acted, type Hand, show, unsent } from "./act.ts";
import { invoke, submitted } from "./activity.ts";
import { takeExecute, takeTask } from "./answers.ts";
import { actionAt, actionsOf } from "./card.ts";
import { deliver } from "./delivery.ts";
import { assertPossible, type Inputs, inputProblems, prefilled } from "./inputs.ts";
import { dig, isJson, type Json, jsonAt, textAt } from "./json.ts";
import type { Message } from "./messages.ts";
import type { Origin } from "./screen.ts";
import { found, say, sceneOf } from "./speaking.ts";

export interface Clicking {
  /** Click as a client that is too old for Action.Execute and takes its fallback. */
  withoutExecute?: boolean;
}

/** Clicks the button with this title, id or index. @throws RangeError if the person sees no such message, button or input. */
export async function click(
  hand: Hand,
  messageId: string,
  wanted: string | number,
  inputs: Inputs = {},
  options: Clicking = {},
) {
  const message = found(hand, messageId);
  const card = cardWith(seenBy(hand, message), wanted);
  assertPossible(card, inputs);
  const action = fallenBack(actionAt(card, wanted), options);
  const filled = { ...prefilled(card), ...inputs };
  const problems = checked(action, card, filled);
  if (problems.length > 0) return unsent(problems);
  return perform(hand, message, action, withInputs(action, filled));
}

/** The client's own refresh: Teams calls it when a person of `refresh.userIds` sees the card. */
export async function refresh(hand: Hand, messageId: string): Promise<Act> {
  const message = found(hand, messageId);
  const card = seenBy(hand, message).find((one) => isJson(one.refresh));
  const userIds = dig(card, "refresh", "userIds");
  const mine = Array.isArray(userIds) && userIds.includes(hand.person.id);
  const action = jsonAt(card, "refresh", "action");
  return mine && action ? execute(hand, message, action, jsonAt(action, "data") ?? {}, "automatic") : unsent();
}

/** The data an action sends: its own, with the inputs that were filled beside it. */
export function withInputs(action: Json, inputs: Inputs): unknown {
  const filled = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ""));
  if (action.associatedInputs === "none") return action.data ?? {};
  return typeof action.data === "string" ? action.data : { ...jsonAt(action, "data"), ...filled };
}

export function checked(action: Json, card: Json, inputs: Inputs) {
  const sends = action.type === "Action.Submit" || action.type === "Action.Execute";
  return sends && action.associatedInputs !== "none" ? inputProblems(card, inputs) : [];
}

export function seenBy({ person }: Hand, { cards, views }: Message): Json[] {
  const own = views.get(person.id);
  return own ? [own] : cards;
}

async function perform(hand: Hand, message: Message, action: Json, data: unknown): Promise<Act> {
  if (action.type === "Action.Execute") return execute(hand, message, action, data, "manual");
  if (action.type === "Action.OpenUrl") return opened(hand, action);
  if (action.type !== "Action.Submit") return unsent();
  const { conversation, scene } = sceneOf(hand, message.conversationId, message.rootId);
  const teams = jsonAt(action, "data", "msteams");
  if (teams?.type === "imBack") {
    const thread = message.rootId === undefined ? {} : { thread: message.rootId };
    return say(hand, conversation.id, textAt(teams, "value") ?? "", { mention: true, ...thread });
  }
  if (teams?.type !== "task/fetch") {
    return acted(hand, await deliver(hand.service, submitted(scene(), { value: data, replyToId: message.id })));
  }
  const value = { data, context: { theme: "default" } };
  const asked = { name: "task/fetch", value, source: "message", replyToId: message.id } as const;
  const delivery = await deliver(hand.service, invoke(scene(), asked));
  const place = { conversationId: conversation.id, rootId: message.rootId, replyToId: message.id };
  const origin: Origin = { ...place, submitAs: "task/submit", carried: { context: { theme: "default" } } };
  return acted(hand, delivery, takeTask(hand, delivery, origin, "fetch"));
}

async function execute(hand: Hand, message: Message, action: Json, data: unknown, trigger: "manual" | "automatic") {
  const { scene } = sceneOf(hand, message.conversationId, message.rootId);
  const { verb, title, id } = action;
  const value = { action: { type: "Action.Execute", verb, title, id, data }, trigger };
  const asked = { name: "adaptiveCard/action", value, source: "message", replyToId: message.id } as const;
  const delivery = await deliver(hand.service, invoke(scene(), asked));
  return acted(hand, delivery, takeExecute(hand, delivery, message));
}

export function opened(hand: Hand, action: Json): Act {
  hand.screen.opened.push(textAt(action, "url") ?? "");
  show(hand);
  return unsent();
}

function fallenBack(action: Json, { withoutExecute = false }: Clicking): Json {
  return withoutExecute && action.type === "Action.Execute" ? (jsonAt(action, "fallback") ?? action) : action;
}

function cardWith(cards: Json[], wanted: string | number): Json {
  const has = (card: Json) => actionsOf(card).some(({ title, id }) => title === wanted || id === wanted);
  const card = cards.find(has) ?? cards[0];
  if (!card) throw new RangeError("The message has no card");
  return card;
}
