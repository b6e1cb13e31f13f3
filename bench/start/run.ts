// How long from `npm start` until /readyz says yes, with an empty store: `npm run bench -- start`.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

type Env = { readonly [name: string]: string };
type Run = { readonly readyMs: number; readonly cpuMs: number | null; readonly memoryMb: number | null };

const rounds = 5;
const flags = ["--max-semi-space-size=4", "--heap-growing-percent=30", "--expose-gc"];
const port = "3997";
const url = `http://127.0.0.1:${port}/readyz`;
const slack = {
  SLACK_SIGNING_SECRET: "nobody's",
  SLACK_BOT_TOKEN: "xoxb-nobody",
  SLACK_API_URL: "http://127.0.0.1:9/api/",
};
const teams = { MICROSOFT_APP_ID: "nobody", MICROSOFT_APP_TENANT_ID: "nobody", MICROSOFT_APP_PASSWORD: "nobody's" };
const kinds: readonly (readonly [string, Env])[] = [
  ["Slack", slack],
  ["Teams", teams],
  ["both", { ...slack, ...teams }],
];

console.log(
  "| | ready after, best | median | of that, the main thread at work, best | memory |\n|---|---:|---:|---:|---:|",
);
for (const [name, env] of kinds) console.log(row(name, await measured(env)));
console.log(`\nBest and median of ${rounds}; ${loadavg()[0]?.toFixed(1)} runnable processes at the end.`);

async function measured(env: Env): Promise<Run[]> {
  await startOnce(env);
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await startOnce(env));
  return runs;
}

async function startOnce(env: Env): Promise<Run> {
  const cwd = await mkdtemp(join(tmpdir(), "dueline-bench-"));
  const set = { HOST: "127.0.0.1", PORT: port, POLICIES_DIR: resolve("policies"), LOG_LEVEL: "silent", ...env };
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, resolve("front/first.js")], { cwd, env: set, stdio: "ignore" });
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it was ready.`);
    await pause(5);
  }
  const readyMs = performance.now() - begun;
  const run = { readyMs, ...(await usageOf(child.pid ?? 0)) };
  child.kill("SIGTERM");
  await once(child, "close");
  await rm(cwd, { recursive: true, force: true });
  return run;
}

/** Linux alone tells it of another process; its clock ticks every 10 ms. */
async function usageOf(pid: number): Promise<Omit<Run, "readyMs">> {
  const folder = `/proc/${pid}`;
  if (!existsSync(folder)) return { cpuMs: null, memoryMb: null };
  const fields = (await readFile(`${folder}/task/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`${folder}/status`, "utf8")) ?? [];
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, memoryMb: Number(kilobytes) / 1024 };
}

function row(name: string, runs: readonly Run[]): string {
  const ready = runs.map(({ readyMs }) => readyMs).toSorted((a, b) => a - b);
  const best = (of: (run: Run) => number | null) => Math.min(...runs.map((run) => of(run) ?? Number.NaN));
  const cells = [ready[0], ready[Math.floor(ready.length / 2)], best(({ cpuMs }) => cpuMs)];
  const memory = `${Math.round(best(({ memoryMb }) => memoryMb))} MB`;
  return `| ${[name, ...cells.map((ms) => `${Math.round(ms ?? Number.NaN)} ms`), memory].join(" | ")} |`;
}
