// What holds of delivery whatever the platform does.
import fc from "fast-check";
import { expect, test } from "vitest";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { draftOf, mara, room } from "../case/people.ts";
import { cardSaying, desk } from "../journeys/story.ts";
import type { Fault } from "../memory-room.ts";

const start = "2026-03-09T10:00:00+01:00";
const reportedAt = Date.parse(start);
const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" }, reportedAt } as const;

const few = { ...noSettings, mostReminders: 5 };

const fault: fc.Arbitrary<Fault | null> = fc.constantFrom<(Fault | null)[]>(
  null,
  { kind: "later", afterMs: 20_000, why: "ratelimited" },
  { kind: "unknown", why: "time-out" },
  { kind: "lost" },
  { kind: "throws" },
);

test("whatever times out, drops or throttles: every card is there in the end, nothing is doubled that was not in doubt, and nothing waits for ever", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 12 }), async (faults) => {
      const { chat, store, clock, delivery } = await desk(start, { render: ({ notice }) => cardSaying(notice.id) });
      await store.keepSettings("T1", null, few);
      for (const id of ["k1", "k2"]) {
        const draft = draftOf({ ...zoom, id, number: id === "k1" ? 1 : 2, room: { ...room, id } });
        await store.keep(open(draft, mara, clock.at, few));
      }
      for (const how of faults) if (how) chat.fail(how);
      for (const end = reportedAt + 40 * 24 * 3_600_000; ; ) {
        const { nextDueAt } = await store.backlog(clock.at);
        if (nextDueAt === null || nextDueAt > end) break;
        clock.at = Math.max(clock.at, nextDueAt);
        await delivery.tick();
      }
      // Of each open case there waits when its card is drawn again, and nothing else.
      expect(await store.backlog(clock.at)).toMatchObject({ waiting: 2, overdue: 0 });
      for (const id of ["k1", "k2"]) {
        const titles = chat.posted.filter((one) => one.room === id).map(({ card }) => card.title);
        // What was posted unheard was in doubt, and only that may be there twice.
        const doubles = titles.length - new Set(titles).size;
        expect(doubles).toBeLessThanOrEqual(faults.filter((how) => how?.kind === "lost").length);
        expect(titles.some((title) => /card|refresh/.test(title))).toBe(true);
        expect(await store.findCase("T1", id)).toMatchObject({ card: expect.any(String), undelivered: null });
      }
      await store.close();
    }),
    { numRuns: 25 },
  );
});
