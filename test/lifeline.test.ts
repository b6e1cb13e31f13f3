// A run that is cut short leaves no process behind.
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runChild } from "./store/child.ts";

type Running = { readonly pid: number; readonly parent: number; readonly command: string };

test("whatever a killed run had started dies with it: database, browser, programs", async () => {
  const run = runChild(join(import.meta.dirname, "lifeline/family.ts"));
  expect(await run.line()).toBe("all are there");
  const family = descendants(run.process.pid ?? 0);
  for (const member of ["postgres", "chrom", "neighbour.ts"]) {
    expect(family.filter(({ command }) => command.includes(member))).not.toEqual([]);
  }
  run.process.kill("SIGKILL");
  const ids = new Set(family.map(({ pid }) => pid));
  await expect.poll(() => running().filter(({ pid }) => ids.has(pid)), { timeout: 30_000 }).toEqual([]);
});

test("no test starts a process that is not tied to it", () => {
  const loose = globSync("test/**/*.ts").filter((path) =>
    /(?<!tied\(\s*)(?<!\.)\b(spawn|fork|exec|execFile)\(/.test(readFileSync(path, "utf8")),
  );
  expect(loose).toEqual(["test/lifeline.ts"]);
});

function descendants(pid: number): readonly Running[] {
  const all = running();
  const below = (parent: number): readonly Running[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** A process that has ended and that nobody asked about is listed with state Z: it no longer runs. */
function running(): readonly Running[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines.flatMap((line) => {
    const [pid, parent, state, ...command] = line.trim().split(/\s+/);
    return state?.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), command: command.join(" ") }];
  });
}
