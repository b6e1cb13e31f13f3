// What stands in the conversations, and who may see it.
import type { Json } from "./json.ts";

export interface Message {
  id: string;
  conversationId: string;
  /** In a channel: the post that opens the thread (a first post names itself). */
  rootId?: string;
  from: { id: string; name: string; app: boolean };
  /** Epoch milliseconds. */
  at: number;
  text: string;
  cards: Json[];
  /** What a notification shows of it. */
  summary?: string;
  /** True if the app asked for a toast (`channelData.notification.alert`). */
  alert: boolean;
  /** Ids of the people it mentions. */
  mentions: string[];
  edits: number;
  deleted: boolean;
  /** A targeted message: only this person sees it, for 24 hours. */
  onlyFor?: string;
  /** Cards that an answer to Action.Execute put before one person alone, by person id. */
  views: Map<string, Json>;
}

export type Content = Pick<Message, "text" | "cards" | "alert" | "mentions"> & Pick<Partial<Message>, "summary">;
type Place = Pick<Message, "conversationId" | "from"> & Pick<Partial<Message>, "rootId" | "onlyFor">;

const DAY = 24 * 60 * 60 * 1000;

export class Messages {
  readonly #all = new Map<string, Message>();
  readonly #now: () => number;
  #lastId = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** In a channel a message without `rootId` opens its own thread. */
  add(content: Content, { threaded, ...place }: Place & { threaded: boolean }): Message {
    const id = this.#nextId();
    const thread = threaded ? { rootId: place.rootId ?? id } : {};
    const fresh = { id, at: this.#now(), edits: 0, deleted: false, views: new Map() };
    const message: Message = { ...content, ...place, ...thread, ...fresh };
    this.#all.set(id, message);
    return message;
  }

  /** Everyone sees the new content, also those who had a view of their own. */
  edit(message: Message, content: Content): void {
    Object.assign(message, content, { edits: message.edits + 1 });
    message.views.clear();
  }

  remove(message: Message): void {
    message.deleted = true;
  }

  /** The message, unless it was deleted or is a targeted one past its day. */
  find(id: string): Message | undefined {
    const message = this.#all.get(id);
    return message && this.#stands(message) ? message : undefined;
  }

  /** In the order they came; with `personId`, only what this person sees. */
  in(conversationId: string, personId?: string): Message[] {
    const seen = ({ onlyFor }: Message) => personId === undefined || onlyFor === undefined || onlyFor === personId;
    const here = (message: Message) => message.conversationId === conversationId && seen(message);
    return [...this.#all.values()].filter((message) => here(message) && this.#stands(message));
  }

  #stands({ deleted, onlyFor, at }: Message): boolean {
    return !deleted && (onlyFor === undefined || this.#now() - at < DAY);
  }

  /** Teams' message ids are epoch milliseconds. */
  #nextId(): string {
    this.#lastId = Math.max(this.#now(), this.#lastId + 1);
    return String(this.#lastId);
  }
}
