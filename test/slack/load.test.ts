// The short form of proof/slack-load.ts.
import { expect, test } from "vitest";
import { load } from "./load/load.ts";

test("requests are acknowledged in time while reminders fall due, and every reminder is said", {
  timeout: 60_000,
}, async () => {
  const report = await load({ cases: 20, perSecond: 10, seconds: 2 });
  expect(report).toMatchObject({ requests: 20, failed: 0, remindersSaid: 20 });
  // Other tests share the machine: the full form holds 250 ms.
  expect(report.ms.p99).toBeLessThan(1500);
});
