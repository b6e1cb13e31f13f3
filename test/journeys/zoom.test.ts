import { expect, test } from "vitest";
import { noSettings } from "../../src/case/settings.ts";
import { story } from "./story.ts";

const degraded = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } } as const;

test("Zoom Pro, priority 2, made a 1 by the vendor: one hour from the first report on, and the acknowledgement answers", async () => {
  const { until, move, heard, journal, current } = await story(degraded, "2026-03-09T10:00:00+01:00");
  await move({ kind: "report" });
  await until("2026-03-09T10:40:00+01:00");
  expect(await move({ kind: "reclassify", to: 1, by: "vendor", why: "everybody is affected" })).toBeNull();
  const entry = (await journal()).at(-1);
  expect(entry?.moved?.[0]?.dueAt).toBe(Date.parse("2026-03-09T14:00:00+01:00"));
  expect(entry?.deadlines[0]?.dueAt).toBe(Date.parse("2026-03-09T11:00:00+01:00"));
  await until("2026-03-09T10:58:00+01:00");
  await move({ kind: "acknowledge" });
  expect((await journal()).at(-1)?.verdict).toMatchObject({ met: true, lateBy: -2 * 60_000 });
  await until("2026-03-10T09:00:00+01:00");
  await move({ kind: "close", why: "solved" });
  await until("2026-03-12T09:00:00+01:00");
  expect(heard("Europe/Berlin")).toEqual([
    "03-09 10:00 refresh",
    "03-09 10:00 moved report",
    "03-09 10:40 moved reclassify",
    "03-09 10:45 soon first-response",
    "03-09 10:58 moved acknowledge",
    "03-10 09:00 moved close",
    "03-10 10:00 satisfaction",
  ]);
  expect((await current()).differsBecause).toBe("everybody is affected");
});

test("while the vendor is not told, the room hears that, and of the deadline it would have; nobody is called late", async () => {
  const { until, heard } = await story(degraded, "2026-03-09T10:00:00+01:00");
  await until("2026-03-11T10:00:00+01:00");
  expect(heard("Europe/Berlin")).toEqual([
    "03-09 10:00 refresh",
    "03-09 10:10 unreported",
    "03-09 12:00 half first-response",
    "03-09 13:45 soon first-response",
    "03-09 14:00 due first-response",
  ]);
});

test("a vendor that never answers is spoken of when it is due, after it, and then once a day, up to the room's bound", async () => {
  const { until, heard } = await story(
    { ...degraded, reportedAt: Date.parse("2026-03-09T10:00:00+01:00") },
    "2026-03-09T10:00:00+01:00",
    { ...noSettings, mostReminders: 6 },
  );
  await until("2026-04-09T10:00:00+01:00");
  expect(heard("Europe/Berlin")).toEqual([
    "03-09 10:00 refresh",
    "03-09 12:00 half first-response",
    "03-09 13:45 soon first-response",
    "03-09 14:00 due first-response",
    "03-09 14:30 overdue first-response",
    "03-10 14:00 daily first-response",
    "03-11 14:00 daily first-response",
  ]);
});

test("after a downtime of a day what is overdue is said once, and says that it is late", async () => {
  const { clock, delivery, heard } = await story(
    { ...degraded, reportedAt: Date.parse("2026-03-09T10:00:00+01:00") },
    "2026-03-09T10:00:00+01:00",
  );
  clock.at = Date.parse("2026-03-09T15:10:00+01:00");
  while ((await delivery.tick()) > 0);
  expect(heard("Europe/Berlin").slice(1)).toEqual(["03-09 15:10 overdue first-response, 40 min late"]);
});

test("at priority 1 the channel hears three messages up to the deadline, and of a late vendor after 30 min, 2 h and daily, where it chose no thread", async () => {
  const reportedAt = Date.parse("2026-03-09T10:00:00+01:00");
  const outage = { ...degraded, answers: { impact: "down", workaround: "none" }, reportedAt } as const;
  const told = async (late: "thread" | null) => {
    const { until, chat } = await story(outage, "2026-03-09T10:00:00+01:00", { ...noSettings, late });
    await until("2026-03-11T12:00:00+01:00");
    return chat.posted.map(
      ({ card, loud }) => `${loud || card.title === "refresh" ? "channel" : "thread"}: ${card.title}`,
    );
  };
  const loudly = await told(null);
  const due = loudly.indexOf("channel: due first-response");
  expect(loudly.slice(0, due + 1).filter((one) => one.startsWith("channel")).length).toBeLessThanOrEqual(3);
  expect(loudly.slice(due + 1)).toEqual([
    "channel: overdue first-response",
    "channel: overdue first-response",
    "channel: daily first-response",
    "channel: daily first-response",
  ]);
  expect((await told("thread")).slice(due + 1)).toEqual([
    "thread: overdue first-response",
    "thread: daily first-response",
    "thread: daily first-response",
  ]);
});
