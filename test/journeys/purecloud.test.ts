import { expect, test } from "vitest";
import { noSettings } from "../../src/case/settings.ts";
import { perth } from "../case/people.ts";
import { story } from "./story.ts";

const night = { ...noSettings, quiet: { from: "22:00", to: "07:00", zone: "Australia/Perth" } } as const;
const outage = { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, site: perth } as const;

test("PureCloud, priority 1, at night in Perth: quiet hours keep nothing back, and the ten minutes count from the call", async () => {
  const { until, move, heard, journal } = await story(outage, "2026-03-03T02:00:00+08:00", night);
  await until("2026-03-03T02:04:00+08:00");
  await move({ kind: "report" });
  await until("2026-03-03T02:17:00+08:00");
  await move({ kind: "respond" });
  await until("2026-03-05T02:20:00+08:00");
  expect(heard("Australia/Perth")).toEqual([
    "03-03 02:00 refresh",
    "03-03 02:03 unreported",
    "03-03 02:04 moved report",
    "03-03 02:09 half first-response",
    "03-03 02:14 due first-response",
    "03-03 02:17 moved respond",
    // Until it is solved, somebody has to be at hand.
    "03-03 02:34 at-hand",
    "03-03 14:04 at-hand",
    "03-04 02:04 at-hand",
  ]);
  expect((await journal()).at(-1)?.verdict).toMatchObject({ kind: "first-response", lateBy: 3 * 60_000, met: false });
});

test("PureCloud, priority 3, reported at night in Perth: its two hours begin at 8 in Perth, and quiet hours say nothing before", async () => {
  const { until, heard, current } = await story(
    {
      vendor: "purecloud",
      answers: { impact: "limited", workaround: "acceptable" },
      site: perth,
      reportedAt: Date.parse("2026-03-03T02:00:00+08:00"),
    },
    "2026-03-03T02:00:00+08:00",
    night,
  );
  await until("2026-03-03T11:00:00+08:00");
  expect((await current()).priority).toBe(3);
  expect(heard("Australia/Perth")).toEqual([
    "03-03 02:00 refresh",
    "03-03 09:00 half first-response",
    "03-03 09:45 soon first-response",
    "03-03 10:00 due first-response",
    "03-03 10:30 overdue first-response",
  ]);
});

test("a case that is reopened keeps its answer, and its restoration counts from the report: no word says that the clock stood still", async () => {
  const { until, move, current, journal } = await story(outage, "2026-03-03T10:00:00+08:00");
  const start = Date.parse("2026-03-03T10:00:00+08:00");
  await move({ kind: "report", at: start });
  await until("2026-03-03T10:04:00+08:00");
  await move({ kind: "respond" });
  await until("2026-03-03T10:12:00+08:00");
  await move({ kind: "restore" });
  await until("2026-03-03T10:20:00+08:00");
  await move({ kind: "close", why: "works" });
  await until("2026-03-03T14:00:00+08:00");
  await move({ kind: "reopen", why: "down again" });
  const reopened = await current();
  expect(reopened).toMatchObject({
    status: "answered",
    restoredAt: null,
    closedAt: null,
    respondedAt: start + 4 * 60_000,
  });
  const last = (await journal()).at(-1);
  expect(last?.moved).toBeNull();
  expect(last?.deadlines[1]).toEqual({ kind: "restoration", measure: "average", dueAt: start + 15 * 60_000 });
});
