// The short form of proof/slack-load.ts.
import { expect, test } from "vitest";
import { load } from "./load/load.ts";

test("requests are acknowledged while reminders fall due, and every reminder is said", async () => {
  const report = await load({ cases: 20, perSecond: 10, seconds: 2, patienceMs: 20_000 });
  expect(report).toMatchObject({ requests: 20, failed: 0, remindersSaid: 20 });
});
