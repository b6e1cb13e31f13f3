// A desk with cases on it, and the time since the first of them was opened.
import { make } from "../../src/case/make.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Ports } from "../../src/chat/deliver.ts";
import { draftOf, jonas, mara, room } from "../case/people.ts";
import { desk } from "../journeys/story.ts";

export const start = "2026-03-09T10:00:00+01:00";
export const reportedAt = Date.parse(start);
export const HOUR = 3_600_000;
export const zoom = {
  vendor: "zoom",
  plan: "pro",
  answers: { impact: "severe", workaround: "partial" },
  reportedAt,
} as const;

export async function office(
  cases: readonly { id: string; in: string }[] = [{ id: "k1", in: "C1" }],
  over: Partial<Ports> = {},
) {
  const it = await desk(start, over);
  for (const [index, { id, in: roomId }] of cases.entries()) {
    const draft = draftOf({ ...zoom, id, number: index + 1, room: { ...room, id: roomId } });
    await it.store.keep(open(draft, mara, it.clock.at, noSettings));
  }
  const found = async (id = "k1") => {
    const row = await it.store.findCase("T1", id);
    if (!row) throw new Error(`no case ${id}`);
    return row;
  };
  return {
    ...it,
    found,
    titles: (where = "C1") => it.chat.posted.filter((one) => one.room === where).map(({ card }) => card.title),
    async assign(id = "k1") {
      const change = make({ kind: "assign", to: jonas }, await found(id), mara, it.clock.at, noSettings);
      if ("problem" in change) throw new Error(change.problem.code);
      await it.store.keep(change);
    },
    /** Says all that is due at a time after the beginning. */
    async later(ms: number) {
      it.clock.at = Math.max(it.clock.at, reportedAt + ms);
      while ((await it.delivery.tick()) > 0);
    },
  };
}

/** Timers that really wait. */
export function waiting(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
