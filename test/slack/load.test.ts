// The short form of proof/slack-load.ts.
import { expect, test } from "vitest";
import { load } from "./load/load.ts";

test("twenty requests a second are acknowledged in time while reminders fall due, and every reminder is said", {
  timeout: 60_000,
}, async () => {
  const report = await load({ cases: 40, perSecond: 20, seconds: 3 });
  expect(report).toMatchObject({ requests: 60, failed: 0, remindersSaid: 40 });
  // Other tests share the machine: the full form holds 250 ms.
  expect(report.ms.p99).toBeLessThan(1500);
});
