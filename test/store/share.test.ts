// Three replicas on one database: each notice to one of them, and nothing dies with a replica.
import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../postgres.ts";
import { share } from "./share/share.ts";

const server = await startPostgres(["-c", "fsync=off"]);
afterAll(() => server.stop());

test("of a thousand notices each is said once, and those of a replica that was killed come up again", async () => {
  const url = await server.freshDatabase();
  const report = await share({ url, notices: 1000, spreadMs: 1500, leaseMs: 3000, sayMs: 2, silentAfter: 20 });
  expect(report).toMatchObject({ unsaid: 0, twice: [] });
  expect(report.takenOver).toBeGreaterThan(0);
  expect(report.takenOver).toBeLessThanOrEqual(40);
  expect(report.saidAgain).toBeGreaterThan(0);
  expect(report.byReplica.every((count) => count > 0)).toBe(true);
}, 60_000);
