// People press while reminders fall due: the shipped program in a process of its own, and a Slack beside it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Slack, startSlack } from "../../../adapters/playground/slack/index.ts";
import { tied } from "../../lifeline.ts";
import { freePort, ready } from "./port.ts";
import { seed } from "./seed.ts";

export type Load = {
  readonly cases: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Hears the program's process and address once people begin to press. */
  readonly watch?: (program: { readonly pid: number; readonly url: string }) => void;
};
export type Report = {
  readonly requests: number;
  readonly failed: number;
  /** Ms from the person's click to the acknowledgement, as Slack sees it. */
  readonly ms: { readonly p50: number; readonly p99: number; readonly most: number };
  /** The share that was acknowledged within 250 ms by the program's own clock, as /metrics says it. */
  readonly ownWithin250: number;
  readonly remindersDue: number;
  readonly remindersSaid: number;
  /** Ms after its time at which the last reminder was said. */
  readonly latestMs: number;
};

const people = 20;
const signingSecret = "a-signing-secret";

export async function load({ cases, perSecond, seconds, watch }: Load): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-load-"));
  const path = join(folder, "dueline.db");
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}/slack/events`;
  const slack = await startSlack({
    signingSecret,
    clientId: "1",
    clientSecret: "s",
    appUrl,
    now: Date.now,
    rateLimits: false,
  });
  const rooms = await furnish(slack, Math.max(20, Math.ceil(cases / 4)));
  // Until then the cards are posted.
  const from = Date.now() + 4000 + cases * 25;
  const until = from + seconds * 1000;
  const dueAt = (nth: number) => Math.round(from + ((until - from) * nth) / cases);
  await seed({ place: { kind: "sqlite", path }, cases, rooms, dueAt });
  const env = {
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_BOT_TOKEN: slack.install("T1").token,
    SLACK_SIGNING_SECRET: signingSecret,
  };
  const app = tied(
    spawn(process.execPath, ["--max-semi-space-size=4", "--heap-growing-percent=30", "front/main.ts"], {
      env: {
        PATH: process.env.PATH,
        ...env,
        PORT: String(port),
        HOST: "127.0.0.1",
        SQLITE_FILE: path,
        LOG_LEVEL: "error",
      },
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  try {
    await ready(`http://127.0.0.1:${port}/healthz`);
    await slack.until(() => slack.calls("chat.postMessage").length >= cases, 60_000 + cases * 30);
    await sleep(Math.max(0, from - Date.now()));
    watch?.({ pid: app.pid ?? 0, url: `http://127.0.0.1:${port}` });
    const outcomes = await pressAll(slack, { perSecond, seconds });
    await slack.until(() => reminders(slack, dueAt).length >= cases, 30_000).catch(() => {});
    const ms = outcomes.map((outcome) => outcome.ms).toSorted((a, b) => a - b);
    const at = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
    const said = reminders(slack, dueAt);
    return {
      requests: outcomes.length,
      failed: outcomes.filter(({ status }) => status !== 200).length + slack.problems().length,
      ms: { p50: at(0.5), p99: at(0.99), most: ms.at(-1) ?? 0 },
      ownWithin250: await ownWithin250(`http://127.0.0.1:${port}/metrics`),
      remindersDue: cases,
      remindersSaid: said.length,
      latestMs: Math.max(0, ...said.map((call) => call.at)) - until,
    };
  } finally {
    await stop(app);
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first words about each case's deadline, once it has come: its title names the case. */
function reminders(slack: Slack, dueAt: (nth: number) => number) {
  const said = new Map<string, { at: number }>();
  for (const { args, status, at } of slack.calls("chat.postMessage")) {
    const nth = /Trouble (\d+)/.exec(String(args.text))?.[1];
    if (args.thread_ts && status === 200 && nth && at >= dueAt(Number(nth)) && !said.has(nth)) said.set(nth, { at });
  }
  return [...said.values()];
}

async function furnish(slack: Slack, channels: number): Promise<string[]> {
  slack.addWorkspace({ id: "T1", name: "Acme" });
  const members = Array.from({ length: people }, (_, nth) => `U${nth}`);
  for (const id of members) slack.addPerson({ id, team: "T1", name: id.toLowerCase(), tz: "Europe/Berlin" });
  slack.install("T1");
  const ids = Array.from({ length: channels }, (_, nth) => `C${nth}`);
  const bot = slack.install("T1").botUser;
  for (const id of ids) slack.addChannel({ id, team: "T1", name: id.toLowerCase(), members: [...members, bot] });
  return ids;
}

async function pressAll(slack: Slack, { perSecond, seconds }: Pick<Load, "perSecond" | "seconds">) {
  const pressed: Promise<{ ms: number; status: number }>[] = [];
  const began = performance.now();
  for (let nth = 0; nth < perSecond * seconds; nth += 1) {
    await sleep(Math.max(0, began + (nth * 1000) / perSecond - performance.now()));
    pressed.push(one(slack, nth));
  }
  return Promise.all(pressed);
}

function one(slack: Slack, nth: number) {
  const person = slack.as(`U${nth % people}`);
  const acts = [
    () => person.slash("C0", "zoom meetings are down, no workaround"),
    () => person.slash("C0", "list"),
    () => person.slash("C0", "due netcor 1"),
    () => person.openHome(),
  ];
  return (acts[nth % acts.length] ?? acts[0] ?? person.openHome)();
}

async function ownWithin250(url: string): Promise<number> {
  const metrics = await (await fetch(url)).text();
  const sum = (pattern: RegExp) => [...metrics.matchAll(pattern)].reduce((all, [, count]) => all + Number(count), 0);
  const fast = sum(/^dueline_acknowledgement_seconds_bucket\{le="0.25".*\} (\d+)$/gm);
  return fast / sum(/^dueline_acknowledgement_seconds_count\{.*\} (\d+)$/gm);
}

async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null) return;
  const gone = new Promise((resolve) => app.once("exit", resolve));
  app.kill("SIGTERM");
  await Promise.race([gone, sleep(5000).then(() => app.kill("SIGKILL"))]);
}
