// What one person sees, as plain JSON, for a page to draw.
import type { Hand } from "./act.ts";
import { seenBy } from "./clicking.ts";
import type { Json } from "./json.ts";
import type { Message } from "./messages.ts";
import type { Screen } from "./screen.ts";
import type { ConversationKind, Person } from "./world.ts";

export interface SeenMessage extends Pick<Message, "id" | "at" | "text" | "alert" | "mentions" | "from"> {
  rootId?: string;
  summary?: string;
  cards: Json[];
  edited: boolean;
  onlyYou: boolean;
}

export interface SeenConversation {
  id: string;
  kind: ConversationKind;
  name: string;
  team?: string;
  hasApp: boolean;
  messages: SeenMessage[];
}

export interface State extends Screen {
  person: Person;
  conversations: SeenConversation[];
}

export function stateOf(hand: Hand): State {
  const { person, service, screen } = hand;
  const mine = service.world.conversations.values().filter(({ memberIds }) => memberIds.has(person.id));
  const conversations = [...mine].map((conversation) => ({
    id: conversation.id,
    kind: conversation.kind,
    name: conversation.name,
    ...(conversation.team ? { team: conversation.team.name } : {}),
    hasApp: service.world.hasApp(conversation),
    messages: service.messages.in(conversation.id, person.id).map((message) => seen(hand, message)),
  }));
  return structuredClone({ person, conversations, ...screen });
}

function seen(hand: Hand, message: Message): SeenMessage {
  const { id, at, text, alert, mentions, from, rootId, summary, edits, onlyFor } = message;
  const optional = { ...(rootId ? { rootId } : {}), ...(summary ? { summary } : {}) };
  const cards = seenBy(hand, message);
  return { id, at, text, alert, mentions, from, cards, edited: edits > 0, onlyYou: onlyFor !== undefined, ...optional };
}
