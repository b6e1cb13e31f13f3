// The update as docs/operations.md has it: stop, a back-up, start the new version, on what the version before has left.
import { join } from "node:path";
import { expect, test } from "vitest";
import { dueline } from "../operate/desk.ts";
import { writeBefore } from "../store/version-before.ts";
import { emptyFolder, slackOfNobody, startProgram } from "./program.ts";

test("the program starts on the store of the version before, ends in order, and every case of then is handed out", async () => {
  const SQLITE_FILE = join(await emptyFolder(), "dueline.db");
  writeBefore(SQLITE_FILE);
  const early = dueline(["export", "T1"], { SQLITE_FILE });
  await expect(early).rejects.toThrow("older version: start Dueline once");
  expect((await dueline(["backup", `${SQLITE_FILE}.before`], { SQLITE_FILE })).status).toBe(0);
  const program = await startProgram({ ...slackOfNobody, SQLITE_FILE });
  await program.ready();
  program.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  const { status, output } = await dueline(["export", "T1"], { SQLITE_FILE });
  expect(status).toBe(0);
  expect(JSON.parse(output).cases.length).toBe(3);
  // The way back is the back-up.
  expect((await dueline(["restore", `${SQLITE_FILE}.before`, "--yes"], { SQLITE_FILE })).status).toBe(0);
  await expect(dueline(["export", "T1"], { SQLITE_FILE })).rejects.toThrow("older version");
}, 60_000);
