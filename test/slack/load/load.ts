// People press while reminders fall due: the shipped program in a process of its own, and a Slack beside it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Slack, startSlack } from "../../../adapters/playground/slack/index.ts";
import { freePort } from "../../free-port.ts";
import { tied } from "../../lifeline.ts";
import { type Press, pressAll } from "./press.ts";
import { ready } from "./ready.ts";
import { remindersIn } from "./reminders.ts";
import { seed } from "./seed.ts";

export type Load = {
  readonly cases: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Their cards are posted before the program starts, and not by it. */
  readonly carded?: boolean;
  /** How long a request may take to be acknowledged, ms; Slack's three seconds if not said. */
  readonly patienceMs?: number;
  /** Hears of the program once people begin to press. */
  readonly watch?: (program: Watched) => void;
};
export type Watched = {
  readonly pid: number;
  readonly url: string;
  /** What was pressed so far and acknowledged, in order; it grows. */
  readonly pressed: readonly Press[];
  /** Lets the stand-in's memories go, after what matters was taken from them. */
  readonly forget: () => void;
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

export async function load({
  cases,
  perSecond,
  seconds,
  watch,
  carded = false,
  patienceMs = 3000,
}: Load): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-load-"));
  const path = join(folder, "dueline.db");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const appUrl = `${url}/slack/events`;
  const given = {
    signingSecret,
    clientId: "1",
    clientSecret: "s",
    appUrl,
    now: Date.now,
    rateLimits: false,
    patienceMs,
  };
  const slack = await startSlack(given);
  const rooms = await furnish(slack, Math.max(20, Math.ceil(cases / 4)));
  // Until then the cards are posted.
  const from = Date.now() + 4000 + cases * (carded ? 15 : 25);
  const until = from + seconds * 1000;
  const dueAt = (nth: number) => Math.round(from + ((until - from) * nth) / cases);
  const { token } = slack.install("T1");
  await seed({ place: { kind: "sqlite", path }, cases, rooms, dueAt, post: carded ? poster(slack, token) : undefined });
  const app = started({
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_BOT_TOKEN: token,
    PORT: String(port),
    SQLITE_FILE: path,
  });
  try {
    await ready(`${url}/healthz`);
    await slack.until(() => carded || slack.calls("chat.postMessage").length >= cases, 60_000 + cases * 30);
    await sleep(Math.max(0, from - Date.now()));
    const reminders = remindersIn(slack, dueAt);
    const pressed: Press[] = [];
    watch?.({ pid: app.pid ?? 0, url, pressed, forget: reminders.forget });
    await pressAll(slack, { perSecond, seconds, people, pressed });
    await slack.until(() => reminders.said().length >= cases, 30_000).catch(() => {});
    const said = reminders.said();
    return {
      requests: pressed.length,
      failed: pressed.filter(({ status }) => status !== 200).length + slack.problems().length,
      ms: quantiles(pressed),
      ownWithin250: await ownWithin250(`${url}/metrics`),
      remindersDue: cases,
      remindersSaid: said.length,
      latestMs: Math.max(0, ...said.map(({ at }) => at)) - until,
    };
  } finally {
    await stop(app);
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function quantiles(pressed: readonly Press[]): Report["ms"] {
  const ms = pressed.map((one) => one.ms).toSorted((a, b) => a - b);
  const at = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), most: ms.at(-1) ?? 0 };
}

function started(own: { readonly [name: string]: string }): ChildProcess {
  const flags = ["--max-semi-space-size=4", "--heap-growing-percent=30", "--expose-gc"];
  // Flags and malloc as in the image.
  const malloc = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "65536" };
  const env = { ...own, ...malloc, SLACK_SIGNING_SECRET: signingSecret, HOST: "127.0.0.1", LOG_LEVEL: "error" };
  return tied(
    spawn(process.execPath, [...flags, "front/first.js"], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
}

/** Posts as the app itself would. */
function poster(slack: Slack, token: string) {
  return async (channel: string, text: string): Promise<string> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" };
    const body = JSON.stringify({ channel, text });
    const answer: unknown = await (
      await fetch(`${slack.url}/api/chat.postMessage`, { method: "POST", headers, body })
    ).json();
    return String(Object(answer).ts);
  };
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
