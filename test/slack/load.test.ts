// The short form of proof/slack-load.ts.
import { expect, test } from "vitest";
import { load } from "./load/load.ts";

test("requests are acknowledged while reminders fall due, and every reminder is said", {
  timeout: 60_000,
}, async () => {
  const report = await load({ cases: 20, perSecond: 10, seconds: 2 });
  expect(report).toMatchObject({ requests: 20, failed: 0, remindersSaid: 20 });
});
