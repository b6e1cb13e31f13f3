// How long many vendors take: `npm run bench -- policies`. Each figure is a process of its own, started once.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import manifest from "../../package.json" with { type: "json" };
import { crowd } from "./crowd.ts";

const many = await crowd(200);
const kept = await mkdtemp(join(tmpdir(), "dueline-kept-"));
const catalog = JSON.stringify(resolve("src/policy/catalog.ts"));
const keptFrom = JSON.stringify(resolve("src/policy/kept.ts"));
const load = `
  const { loadCatalog } = await import(${catalog});
  const { keptIn } = await import(${keptFrom});
  const begun = performance.now();
  await loadCatalog(${JSON.stringify(many)}, {}, "2026-11-27", keptIn(${JSON.stringify(kept)}));
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify([performance.now() - begun, (user + system) / 1000, process.resourceUsage().maxRSS / 1024]));`;
const check = `
  process.argv.splice(1, 9, "sla", "policies", "check", "--policies", ${JSON.stringify(many)});
  const begun = performance.now();
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify([performance.now() - begun, (user + system) / 1000, process.resourceUsage().maxRSS / 1024]));
  });
  await import(${JSON.stringify(resolve("adapters/console/sla.ts"))});`;

/** What Node is told by a script of ours. */
const flagsOf = (script: string) => script.split(" ").filter((word) => word.startsWith("--"));

console.log("| | after | processor | memory at most |\n|---|---:|---:|---:|");
try {
  await row("200 policies read and checked, nothing kept", () => figures(load));
  await row("200 policies read, kept from before", () => figures(load));
  await row("`policies check` of 200 with their examples", () => figures(check, flagsOf(manifest.scripts.sla)));
  await row("the same again", () => figures(check, flagsOf(manifest.scripts.sla)));
  await row("started with the policies that ship", () => started(resolve("policies")));
  await row("started with 200", () => started(many));
} finally {
  await Promise.all([many, kept].map((folder) => rm(folder, { recursive: true, force: true })));
}
console.log(`\n${loadavg()[0]?.toFixed(1)} runnable processes at the end.`);

type Figures = readonly [ms: number, cpuMs: number, mb: number];

async function row(name: string, measure: () => Promise<Figures>): Promise<void> {
  const [ms, cpu, mb] = await measure();
  console.log(`| ${name} | ${(ms / 1000).toFixed(2)} s | ${(cpu / 1000).toFixed(2)} s | ${Math.round(mb)} MB |`);
}

async function figures(script: string, flags: readonly string[] = []): Promise<Figures> {
  const child = spawn(process.execPath, [...flags, "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = (await text(child.stdout)).trim().split("\n");
  const [ms = 0, cpu = 0, mb = 0]: number[] = JSON.parse(lines.at(-1) ?? "[]");
  return [ms, cpu, mb];
}

/** The second start: the first fills what is kept. Linux alone tells of another process what it used. */
async function started(policies: string): Promise<Figures> {
  await startOnce(policies);
  return startOnce(policies);
}

async function startOnce(policies: string): Promise<Figures> {
  const cwd = await mkdtemp(join(tmpdir(), "dueline-bench-"));
  const slack = {
    SLACK_SIGNING_SECRET: "nobody's",
    SLACK_BOT_TOKEN: "xoxb-nobody",
    SLACK_API_URL: "http://127.0.0.1:9/",
  };
  const env = { HOST: "127.0.0.1", PORT: "3996", POLICIES_DIR: policies, LOG_LEVEL: "silent", ...slack };
  const begun = performance.now();
  const child = spawn(process.execPath, [...flagsOf(manifest.scripts.start), resolve("front/first.js")], {
    cwd,
    env,
    stdio: "ignore",
  });
  while (!(await fetch("http://127.0.0.1:3996/readyz").catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it was ready.`);
    await pause(5);
  }
  const ms = performance.now() - begun;
  const [stat, status] = await Promise.all(
    ["stat", "status"].map((of) => readFile(`/proc/${child.pid}/${of}`, "utf8")),
  );
  const [user = 0, system = 0] = (stat ?? "").split(") ")[1]?.split(" ").slice(11, 13).map(Number) ?? [];
  const peak = Number(/VmHWM:\s+(\d+)/.exec(status ?? "")?.[1] ?? 0) / 1024;
  child.kill("SIGTERM");
  await once(child, "close");
  await rm(cwd, { recursive: true, force: true });
  return [ms, (user + system) * 10, peak];
}
