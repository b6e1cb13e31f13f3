import { expect, test } from "vitest";
import { story } from "./story.ts";

const failure = { vendor: "netcor", answers: { impact: "down", workaround: "none" } } as const;
const reportedAt = Date.parse("2026-12-23T15:00:00+01:00");

test("NETCOR, level 1, over Christmas: while it waits for us the clock stands still, holidays do not count, and it follows up daily", async () => {
  const { until, move, heard, journal } = await story({ ...failure, reportedAt }, "2026-12-23T15:00:00+01:00");
  await until("2026-12-23T16:00:00+01:00");
  await move({ kind: "pause", why: "it wants the log files" });
  await until("2026-12-28T09:00:00+01:00");
  await move({ kind: "resume" });
  const resumed = (await journal()).at(-1);
  expect(resumed?.moved?.[0]?.dueAt).toBe(Date.parse("2026-12-24T10:30:00+01:00"));
  expect(resumed?.deadlines[0]?.dueAt).toBe(Date.parse("2026-12-28T12:00:00+01:00"));
  await until("2026-12-28T11:30:00+01:00");
  await move({ kind: "respond" });
  expect((await journal()).at(-1)?.verdict).toMatchObject({ met: true, lateBy: -30 * 60_000 });
  await until("2026-12-30T09:00:00+01:00");
  await move({ kind: "restore" });
  await until("2027-01-08T09:00:00+01:00");
  expect(heard("Europe/Berlin")).toEqual([
    "12-23 15:00 refresh",
    "12-23 16:00 moved pause",
    "12-23 16:30 ours",
    "12-28 09:00 moved resume",
    "12-28 10:00 half first-response",
    "12-28 11:30 moved respond",
    "12-29 11:30 follow-up follow-up",
    "12-30 09:00 moved restore",
  ]);
});

test("an open case's card is drawn again when the line closes, when the day ends and when the line opens; a closed one once more", async () => {
  const quiet = { vendor: "netcor", answers: { impact: "limited", workaround: "acceptable" } } as const;
  const from = "2026-03-09T10:00:00+01:00";
  const { until, move, chat } = await story({ ...quiet, reportedAt: Date.parse(from) }, from);
  const editsBy = async (time: string) => {
    await until(time);
    return chat.posted[0]?.edits ?? 0;
  };
  const before = await editsBy("2026-03-09T16:59:00+01:00");
  expect(await editsBy("2026-03-09T17:00:00+01:00")).toBe(before + 1);
  expect(await editsBy("2026-03-10T00:00:00+01:00")).toBe(before + 2);
  expect(await editsBy("2026-03-10T08:30:00+01:00")).toBeGreaterThan(before + 2);
  await move({ kind: "close", why: "solved" });
  const closed = await editsBy("2026-03-10T23:59:00+01:00");
  // What was closed today was closed yesterday then.
  expect(await editsBy("2026-03-11T00:00:00+01:00")).toBe(closed + 1);
  expect(await editsBy("2026-03-20T00:00:00+01:00")).toBe(closed + 1);
});
