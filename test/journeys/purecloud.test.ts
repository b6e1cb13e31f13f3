import { expect, test } from "vitest";
import { perth } from "../case/people.ts";
import { story } from "./story.ts";

test("PureCloud, priority 1, at night in Perth: reminded to report at once, and of the ten minutes from the call on", async () => {
  const { until, move, heard, current, journal } = await story(
    { vendor: "purecloud", answers: { impact: "down", workaround: "none" }, site: perth },
    "2026-03-03T02:00:00+08:00",
  );
  await until("2026-03-03T02:04:00+08:00");
  console.log(heard(), await current().then((c) => [c.priority, c.card, c.room, c.reminded]));
  await move({ kind: "report" });
  await until("2026-03-03T02:20:00+08:00");
  await move({ kind: "respond" });
  await until("2026-03-05T02:20:00+08:00");
  console.log(heard(), (await journal()).at(-1));
  expect(1).toBe(1);
});
