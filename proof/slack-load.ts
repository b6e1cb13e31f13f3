// Slack under load, in full: 20 requests a second for a minute, acknowledged within 50 ms at the 99th percentile on two
// quiet cores, while 1,000 reminders fall due. `node proof/slack-load.ts` prints its figures and fails where one is broken.
import { load } from "../test/slack/load/load.ts";

const report = await load({ cases: 1000, perSecond: 20, seconds: 60 });
console.log(report);
const promises: readonly (readonly [string, boolean])[] = [
  ["every request was acknowledged", report.failed === 0],
  ["within 50 ms at the 99th percentile", report.ms.p99 < 50],
  ["every reminder was said", report.remindersSaid === report.remindersDue],
];
for (const [promise, holds] of promises) console.log(holds ? "holds:  " : "BROKEN: ", promise);
process.exitCode = promises.every(([, holds]) => holds) ? 0 : 1;
