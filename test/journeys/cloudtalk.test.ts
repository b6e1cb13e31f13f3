import { expect, test } from "vitest";
import { plainReport as reportOf } from "../case/plain-report.ts";
import { story } from "./story.ts";

const basic = { vendor: "cloudtalk", plan: "basic", answers: { impact: "down", workaround: "none" } } as const;

test("CloudTalk Basic guarantees nothing: no deadline, no reminder but to report, no verdict, and no place in the figures", async () => {
  const { until, move, heard, journal, current, clock } = await story(basic, "2026-03-09T10:00:00+01:00");
  await until("2026-03-09T10:30:00+01:00");
  await move({ kind: "report" });
  await until("2026-03-12T10:30:00+01:00");
  await move({ kind: "respond" });
  expect(heard("Europe/Berlin")).toEqual([
    "03-09 10:00 refresh",
    "03-09 10:03 unreported",
    "03-09 10:30 moved report",
    "03-12 10:30 moved respond",
  ]);
  expect((await journal()).map(({ deadlines, verdict }) => [deadlines[0]?.dueAt, verdict])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(reportOf([await current()], clock.at)).toMatchObject([
    { vendor: "cloudtalk", priority: 1, within: null, met: 0, missed: 0, excluded: { "no-guarantee": 1 } },
  ]);
});
