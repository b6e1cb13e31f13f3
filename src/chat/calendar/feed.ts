// Open deadlines as a calendar has them: one event a promise, with the number to call, for whoever may see the case now.
import type { SupportCase } from "../../case/case.ts";
import { isOver } from "../../case/next-due.ts";
import type { Asker } from "../../case/rights.ts";
import { levelOf, standingOf } from "../../case/standing.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { audienceOf, isIn } from "../audience.ts";
import { callBriefly } from "../call.ts";
import type { Core } from "../core.ts";
import { levelName } from "../level-name.ts";
import { plain, spoken } from "../line.ts";
import { type CalendarKey, keyBehind, type Owner } from "./key.ts";

/** Instants epoch ms. */
export type FeedEvent = {
  /** The same as long as it is the same promise of the same case, wherever it moves. */
  readonly uid: string;
  readonly at: number;
  readonly title: string;
  readonly text: string;
  /** Grows with every change of the case. */
  readonly sequence: number;
  readonly changedAt: number;
};
export type Feed = { readonly title: string; readonly events: readonly FeedEvent[] };

/** As many as a calendar shows before nobody looks at it. */
const most = 500;

type Reading = {
  readonly core: Pick<Core, "store" | "platforms">;
  readonly doors: NonNullable<Core["doors"]>;
  readonly now: number;
};

/** Null: nobody gave that key, or whoever has it may see nothing there any more. */
export async function feedFor({ core, doors, now }: Reading, text: string): Promise<Feed | null> {
  const found = await keyBehind(core.store.records, doors, text);
  if (!found) return null;
  const { tenant, key } = found;
  const asker = await askerFor(core, tenant, key, now);
  if (!asker) return null;
  const room = key.owner.kind === "room" ? key.owner : undefined;
  const rows = await core.store.listCases(tenant, { asker, state: "open", room, limit: most });
  const words = wordsOf(key.language);
  const own = key.owner.kind === "person" ? words.doors.calendar.mine : words.doors.calendar.room;
  return { title: `Dueline: ${own}`, events: rows.flatMap((row) => eventsFor(row, now, words)) };
}

/** A person's: what concerns him, and the rooms that he is in. A room's: as long as whoever asked for it may see it. */
async function askerFor(core: Reading["core"], tenant: string, key: CalendarKey, now: number): Promise<Asker | null> {
  const { owner, by } = key;
  const asking = { core, origin: { tenant, now, who: by, where: null } };
  const enters = (room: Pick<Owner, "platform" | "id">) => isIn(asking, { ...room, thread: null });
  if (owner.kind === "room") {
    const isOpen = (await audienceOf(asking, { ...owner, thread: null })) === "everybody";
    if (!isOpen && !(await enters(owner))) return null;
    return { kind: "person", id: by.id, outside: true, rooms: [owner.id] };
  }
  const known = await core.store.roomsOf(tenant);
  const rooms = await Promise.all(known.map(async (room) => ((await enters(room)) ? [room.id] : [])));
  return { kind: "person", id: by.id, outside: true, rooms: rooms.flat() };
}

/** While the vendor's clock stands still nobody knows the deadline: it is gone until the clock goes on. */
function eventsFor(row: SupportCase, now: number, words: Words): FeedEvent[] {
  if (isOver(row)) return [];
  return standingOf(row, now).flatMap(({ target, dueAt, doneAt, provisional }): FeedEvent[] => {
    if (!target.guaranteed || target.measure === "average" || dueAt === null || doneAt !== null || provisional)
      return [];
    const { number, terms, title, revision, openedAt, priority } = row;
    const what = words.card.facts[target.kind];
    return [
      {
        uid: `${row.id}-${target.kind}`,
        at: dueAt,
        title: `${terms.vendorName}: ${what} · ${words.card.caseName(number, levelName(levelOf(row, priority), words.language))}`,
        text: [title, ...textOf(row, dueAt, words)].join("\n"),
        sequence: revision,
        changedAt: row.course.at(-1)?.at ?? openedAt,
      },
    ];
  });
}

/** Whom to call then: where nobody answers at that hour, it says when somebody does. */
function textOf(row: SupportCase, at: number, words: Words): string[] {
  const { terms, site, priority, ticket } = row;
  const call = callBriefly({ terms, site, priority, at }, spoken(words));
  return [
    ...(call ? [`${words.card.facts.phone}: ${plain(call.line, words.language)}`] : []),
    ...(ticket === null ? [] : [ticket]),
  ];
}
