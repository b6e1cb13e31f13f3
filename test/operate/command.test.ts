// The command as an operator starts it: under plain Node, with its own exit status.
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { tied } from "../lifeline.ts";
import { folder } from "./desk.ts";

type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string };

function ran(words: readonly string[], env: { readonly [name: string]: string }): Promise<Ran> {
  const options = { cwd: folder(), env: { POLICIES_DIR: resolve("policies"), ...env } };
  return new Promise((done) => {
    const child = tied(
      execFile(process.execPath, [resolve("front/dueline.ts"), ...words], options, (_error, stdout, stderr) =>
        done({ status: child.exitCode ?? -1, stdout, stderr }),
      ),
    );
  });
}

test("the doctor ends with 0 where all is well", async () => {
  const { status, stdout } = await ran(["doctor"], {});
  expect([status, stdout]).toEqual([0, expect.stringContaining("Nothing must be mended.")]);
});

test("what cannot be done is said in one sentence, and ends with 1", async () => {
  const { status, stdout, stderr } = await ran(["erase-tenant", "T1"], { SQLITE_FILE: "none.db" });
  expect([status, stdout, stderr]).toEqual([1, "", "There is no store at none.db.\n"]);
});
