// A person's Teams client: everything he can do that the app may notice.
import type { Act, Hand } from "./act.ts";
import { type Clicking, click, refresh } from "./clicking.ts";
import { dismiss, fill, sendComposed, submit } from "./dialogs.ts";
import type { Inputs } from "./inputs.ts";
import type { Json } from "./json.ts";
import type { Message } from "./messages.ts";
import type { Screen } from "./screen.ts";
import { type Found, post, search } from "./searching.ts";
import { type Calling, command, type Saying, say, slash } from "./speaking.ts";
import { type State, stateOf } from "./state.ts";

/** Each act resolves once the app has answered, or the client has given up waiting. */
export interface Client {
  readonly screen: Screen;
  /** A message; in a channel a new post, unless `thread` says whom it answers. */
  say(conversationId: string, text: string, options?: Saying): Promise<Act>;
  /** A slash command of the bot, seen by nobody else. */
  slash(conversationId: string, text: string, options?: Saying): Promise<Act>;
  /** A message-extension action command, by its id in the manifest. */
  command(conversationId: string, commandId: string, options?: Calling): Promise<Act>;
  /** A search command of the compose box; `words` empty: before anything is typed. */
  search(conversationId: string, commandId: string, words: string): Promise<Found>;
  /** One of what it found, into the conversation. */
  post(conversationId: string, card: Json): Message;
  /** A button of a card, by title, id or index. */
  click(messageId: string, button: string | number, inputs?: Inputs, options?: Clicking): Promise<Act>;
  /** The automatic refresh of a card, if it names this person. */
  refresh(messageId: string): Promise<Act>;
  fill(inputs: Inputs): void;
  /** A button of the open dialog, by title, id or index. */
  submit(button?: string | number, inputs?: Inputs): Promise<Act>;
  dismiss(): void;
  sendComposed(): Message;
  /** The messages of a conversation that this person sees. */
  sees(conversationId: string): Message[];
  state(): State;
}

export function clientOf(hand: Hand): Client {
  return {
    screen: hand.screen,
    say: (conversationId, text, options) => say(hand, conversationId, text, options),
    slash: (conversationId, text, options) => slash(hand, conversationId, text, options),
    command: (conversationId, commandId, options) => command(hand, conversationId, commandId, options),
    search: (conversationId, commandId, words) => search(hand, conversationId, commandId, words),
    post: (conversationId, card) => post(hand, conversationId, card),
    click: (messageId, button, inputs, options) => click(hand, messageId, button, inputs, options),
    refresh: (messageId) => refresh(hand, messageId),
    fill: (inputs) => fill(hand, inputs),
    submit: (button, inputs) => submit(hand, button, inputs),
    dismiss: () => dismiss(hand),
    sendComposed: () => sendComposed(hand),
    sees: (conversationId) => hand.service.messages.in(conversationId, hand.person.id),
    state: () => stateOf(hand),
  };
}
