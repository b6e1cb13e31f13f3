// The same answers wherever and whenever the process runs.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const digest = join(import.meta.dirname, "digest.ts");
const run = promisify(execFile);

test("neither the machine's zone nor the season changes an answer", async () => {
  const seasons = ["2026-01-15T12:00Z", "2026-07-15T12:00Z", "2026-10-25T01:30Z"].map((text) =>
    String(Date.parse(text)),
  );
  const zones = ["UTC", "Australia/Lord_Howe", "America/St_Johns"];
  const digests = await Promise.all(
    zones.map(async (zone, index) => {
      const season = seasons[index % seasons.length] ?? "0";
      const { stdout } = await run(process.execPath, [digest, season], { env: { ...process.env, TZ: zone } });
      return stdout;
    }),
  );
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(digests).size).toBe(1);
}, 60_000);
