// A chat platform that remembers what it was given, and fails to order.
import type { Person } from "../src/case/case.ts";
import type { ChatPlatform, Delivery, Handing, Outgoing } from "../src/chat/platform.ts";
import type { Card, Said } from "../src/chat/reply.ts";

/** A card whose words are drawn as on a platform with a command. */
export type Heard = Omit<Card, "spoken"> & { readonly spoken: string };

export function heard(card: Card): Heard {
  return { ...card, spoken: heardText(card.spoken) };
}

export function heardText(said: Said): string {
  return said.map((piece) => (typeof piece === "string" ? piece : `/sla ${piece.words}`.trim())).join("");
}

export type Posted = {
  readonly id: string;
  readonly at: number;
  readonly room: string;
  readonly thread: string | null;
  readonly loud: boolean;
  readonly card: Heard;
  readonly edits: number;
};

export type MemoryRoom = ChatPlatform & {
  readonly posted: readonly Posted[];
  readonly told: readonly { readonly person: Person; readonly card: Heard }[];
  readonly handed: readonly Handing[];
  /** The next attempts to post or edit in a room, or to tell whoever `@id` names, end so; `lost`: it is posted, but nobody hears of that. */
  fail(how: Fault, times?: number, room?: string): void;
  /** Holds the next post until it is let go. */
  hold(): { readonly reached: Promise<void>; letGo(): void };
  /** Somebody deletes a message. */
  remove(id: string): void;
  attempts(): number;
  /** Only these people are in that room, and nobody else sees what is said there. */
  close(room: string, ...people: readonly string[]): void;
  /** That person is in all rooms but this one. */
  leave(room: string, person: string): void;
};

export type Fault =
  | Exclude<Delivery, { readonly kind: "posted" }>
  | { readonly kind: "lost" }
  | { readonly kind: "throws" };

export function memoryRoom(now: () => number): MemoryRoom {
  const posted: Posted[] = [];
  const handed: Handing[] = [];
  const told: { person: Person; card: Heard }[] = [];
  const faults: { how: Fault; room: string | undefined }[] = [];
  const removed = new Set<string>();
  const left = new Set<string>();
  const members = new Map<string, ReadonlySet<string>>();
  let attempts = 0;
  let gate: { reached: () => void; open: Promise<void> } | null = null;

  function faultIn(room: string): Fault | undefined {
    const index = faults.findIndex((fault) => fault.room === undefined || fault.room === room);
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.how;
  }

  function put({ room, card, loud }: Outgoing & { loud: boolean }): Delivery {
    const id = `m${posted.length + 1}`;
    posted.push({ id, at: now(), room: room.id, thread: room.thread, loud, card: heard(card), edits: 0 });
    return { kind: "posted", message: id, thread: room.thread ?? id };
  }

  function answer(fault: Fault | undefined, act: () => Delivery): Delivery {
    if (!fault) return act();
    if (fault.kind === "throws") throw new Error("the adapter failed");
    if (fault.kind !== "lost") return fault;
    act();
    return { kind: "unknown", why: "the connection dropped" };
  }

  return {
    name: "memory",
    leavesOutToday: true,
    posted,
    told,
    handed,
    fail: (how, times = 1, room) => faults.push(...Array.from({ length: times }, () => ({ how, room }))),
    hold() {
      const reached = Promise.withResolvers<void>();
      const open = Promise.withResolvers<void>();
      gate = { reached: reached.resolve, open: open.promise };
      return { reached: reached.promise, letGo: open.resolve };
    },
    remove: (id) => removed.add(id),
    attempts: () => attempts,
    async post(out) {
      attempts++;
      const held = gate;
      gate = null;
      held?.reached();
      await held?.open;
      return answer(faultIn(out.room.id), () => put(out));
    },
    async edit({ room, card, message }) {
      attempts++;
      return answer(faultIn(room.id), () => {
        const index = posted.findIndex(({ id }) => id === message);
        const old = posted[index];
        if (!old || removed.has(message)) return { kind: "refused", why: "message_not_found", mend: "message-gone" };
        posted[index] = { ...old, card: heard(card), edits: old.edits + 1 };
        return { kind: "posted", message, thread: room.thread ?? message };
      });
    },
    async tell({ person, card }) {
      const index = faults.findIndex(({ room }) => room === `@${person.id}`);
      return answer(index < 0 ? undefined : faults.splice(index, 1)[0]?.how, () => {
        told.push({ person, card: heard(card) });
        return { kind: "posted", message: `t${told.length}`, thread: `t${told.length}` };
      });
    },
    async hand(out) {
      handed.push(out);
      return { kind: "posted" };
    },
    async permalink(_tenant, { id }, message) {
      return `https://memory.example/${id}/${message}`;
    },
    async obstacle() {
      return null;
    },
    async audience(_tenant, { id }) {
      return members.has(id) ? "members" : "everybody";
    },
    async isIn(_tenant, { id }, person) {
      return members.get(id)?.has(person) ?? !left.has(`${id} ${person}`);
    },
    leave: (room, person) => left.add(`${room} ${person}`),
    close: (room, ...people) => members.set(room, new Set(people)),
  };
}
