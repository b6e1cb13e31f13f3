// The program is asked to end while its PostgreSQL says nothing and somebody has just sent a form: how it ends, and how long that takes.
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startSlack } from "../../adapters/playground/slack/index.ts";
import { openStore } from "../../adapters/store/index.ts";
import { freePort } from "../../test/free-port.ts";
import { spawned } from "../../test/front/spawned.ts";
import { operator } from "../../test/operator.ts";
import { choose, openForm } from "../../test/slack/acts.ts";
import { furnish } from "../../test/slack/furnish.ts";
import { type Line, lineTo } from "../../test/store/line.ts";

const signingSecret = "fake-signing-secret-1";

/** `disturb` is done to the line once the form is filled in; what it answered while it ended is kept or was refused. */
export async function endOn(url: string, disturb: (line: Line) => void) {
  const own = { clientId: "1", clientSecret: "s", appUrl: "http://127.0.0.1:9/", rateLimits: false };
  const slack = await startSlack({ signingSecret, now: Date.now, ...own });
  furnish(slack, "T1", "");
  const line = await lineTo(url);
  const program = spawned(process.cwd(), [resolve("front/first.js")], String(await freePort()), {
    ...{ SLACK_API_URL: `${slack.url}/api/`, SLACK_BOT_TOKEN: slack.install("T1").token },
    ...{ SLACK_SIGNING_SECRET: signingSecret, DATABASE_URL: line.url },
  });
  try {
    slack.deliverTo(`${program.url}/slack/events`);
    await program.ready();
    await slack.invite("COPS");
    await openForm({ slack }, "UDANA", "zoom meetings are down, no workaround");
    await choose({ slack }, "UDANA", { "plan.zoom": "business", title: "Sent into silence" });
    disturb(line);
    const sending = slack.as("UDANA").submit();
    await pause(100);
    const asked = performance.now();
    program.kill("SIGTERM");
    const status = await program.ended;
    const endedAfterMs = Math.round(performance.now() - asked);
    const promised = JSON.stringify((await sending).body) === '{"response_action":"clear"}';
    const store = await openStore({ kind: "postgres", url, newId: () => "report" });
    const kept = await store.listCases("T1", { asker: operator, state: "all", limit: 9 });
    await store.close();
    return { status, endedAfterMs, promised, kept: kept.length };
  } finally {
    program.kill("SIGKILL");
    await Promise.all([slack.close(), line.close()]);
  }
}
