// A case that is told from beginning to end: people act, the test turns the clock, and the room remembers.
import { DateTime } from "luxon";
import { openStore } from "../../adapters/store/index.ts";
import type { Person, SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import type { Problem } from "../../src/case/problem.ts";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import { deliveryOf, type Ports, type Saying } from "../../src/chat/deliver.ts";
import type { Card } from "../../src/chat/reply.ts";
import { at, type Damage, draftOf, mara } from "../case/people.ts";
import { memoryRoom } from "../memory-room.ts";

/** Cards are drawn elsewhere; here a message says what it is about: "due first-response", "moved reclassify". */
export function spoken({ notice, journal, lateMs }: Saying): string {
  const act = notice.topic === "moved" ? journal.find(({ revision }) => revision === notice.nth)?.act.kind : null;
  const late = lateMs > 0 ? `, ${Math.round(lateMs / 60_000)} min late` : "";
  return [notice.topic, act ?? notice.target].filter((word) => word !== null).join(" ") + late;
}

export function cardSaying(title: string): Card {
  return { tone: "info", title, parts: [], buttons: [], spoken: [title] };
}

/** Nobody waits in a test: the clock jumps over the rest between two messages, and no platform is silent for long. */
export function jumping(clock: { at: number }): Ports["after"] {
  return (ms, act) => {
    if (ms > 1_000) return () => {};
    clock.at += ms;
    queueMicrotask(act);
    return () => {};
  };
}

export async function desk(start: string, over: Partial<Ports> = {}) {
  const clock = { at: at(start) };
  const now = () => clock.at;
  let ids = 0;
  const store = await openStore({ kind: "sqlite", path: ":memory:", newId: () => `id${++ids}` });
  const chat = memoryRoom(now);
  const logged: string[] = [];
  const note = (_fields: object, sentence: string) => void logged.push(sentence);
  const ports: Ports = {
    store,
    platforms: new Map([["memory", chat]]),
    render: (saying) => cardSaying(spoken(saying)),
    renderUndelivered: ({ why }) => cardSaying(`undelivered: ${why}`),
    now,
    after: jumping(clock),
    log: { info: note, warn: note, error: note },
    ...over,
  };
  return { clock, now, store, chat, logged, ports, delivery: deliveryOf(ports) };
}

export async function story(damage: Damage, start: string, settings: Settings = noSettings) {
  const office = await desk(start);
  const { clock, store, chat, delivery } = office;
  const draft = draftOf(damage);
  await store.keepSettings(draft.tenant, null, settings);
  await store.keep(open(draft, mara, clock.at, settings));
  await delivery.tick();

  async function current(): Promise<SupportCase> {
    const found = await store.findCase(draft.tenant, draft.id);
    if (!found) throw new Error("the case is gone");
    return found;
  }

  return {
    ...office,
    current,
    journal: () => store.journalOf(draft.tenant, draft.id),
    /** Turns the clock, and says on the way what is due. */
    async until(text: string): Promise<void> {
      const end = at(text);
      for (;;) {
        const { nextDueAt } = await store.backlog(clock.at);
        if (nextDueAt === null || nextDueAt > end) break;
        clock.at = Math.max(clock.at, nextDueAt);
        await delivery.tick();
      }
      clock.at = Math.max(clock.at, end);
    },
    async move(move: Move, by: Person = mara): Promise<Problem | null> {
      const change = make(move, await current(), by, clock.at, settings);
      if ("problem" in change) return change.problem;
      if ((await store.keep(change)) === "stale") throw new Error("nobody else acts in a story");
      await delivery.tick();
      return null;
    },
    /** What the room heard, on the clock of a place: "03-03 02:10 due first-response". */
    heard: (zone: string) =>
      chat.posted.map((one) => `${DateTime.fromMillis(one.at, { zone }).toFormat("MM-dd HH:mm")} ${one.card.title}`),
  };
}
