// Several processes on one PostgreSQL, as compose.yaml starts them.
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { dueline } from "../operate/desk.ts";
import { startPostgres } from "../postgres.ts";
import { slackOfNobody, startProgram } from "./program.ts";

test("two replicas start at once on an empty database, and both say so when it is gone", async () => {
  const server = await startPostgres(["-c", "fsync=off"]);
  let stopped = false;
  try {
    const DATABASE_URL = await server.freshDatabase();
    const before = await dueline(["doctor"], { DATABASE_URL });
    expect(before.output).toMatch(/^note {2}Store +PostgreSQL answers; the next start brings it up to date/m);
    const env = { ...slackOfNobody, DATABASE_URL };
    const replicas = await Promise.all([startProgram(env), startProgram(env)]);
    await Promise.all(replicas.map((replica) => replica.ready()));
    const after = await dueline(["doctor"], { DATABASE_URL });
    expect(after.output).toMatch(
      /^ok {4}Store +PostgreSQL answers, up to date\n.*Clock +agrees with the database's server$/m,
    );

    const [first, second] = replicas;
    first?.kill("SIGTERM");
    expect(await first?.ended).toBe(0);
    stopped = true;
    await server.stop();
    const readiness = () => fetch(`${second?.url}/readyz`).then(async (answer) => [answer.status, await answer.json()]);
    while ((await readiness())[0] === 200) await pause(50);
    expect(await readiness()).toMatchObject([503, { ok: false, failed: ["store"] }]);
    expect((await fetch(`${second?.url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${second?.url}/metrics`)).text()).toContain("dueline_store_up 0");
    second?.kill("SIGTERM");
    expect(await second?.ended).toBe(0);
  } finally {
    if (!stopped) await server.stop();
  }
}, 60_000);
