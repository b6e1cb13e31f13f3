// A large store with people before it: three of the shipped program, a Slack, other programs, and one of the three killed.
import { setTimeout as sleep } from "node:timers/promises";
import { type Slack, startSlack } from "../../adapters/playground/slack/index.ts";
import { openStore } from "../../adapters/store/index.ts";
import { hashOf, tokenText } from "../../src/case/token.ts";
import { seed } from "../slack/load/seed.ts";
import { askApi } from "./ask-api.ts";
import { type Programs, startGate, startPrograms } from "./programs.ts";
import { openers, people, pressAll, type Seen, seenThrough } from "./window.ts";

export type Wanted = {
  readonly url: string;
  /** Reminders that fall due in each of the two windows. */
  readonly reminders: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Ms until the first window begins; by then all cards of the cases that fall due must be there. */
  readonly lead: number;
  readonly say: (line: string) => void;
};
export type Report = {
  /** Ms until each of the three was ready. */
  readonly readyAfter: readonly number[];
  readonly windows: readonly Seen[];
  /** Of each program that lives at the end: p99 and most of how long its thread did not come to anything else, ms. */
  readonly loop: readonly string[];
};

const signingSecret = "a-signing-secret";
/** What is late in the first may take so long, ms. */
const betweenWindows = 45_000;

export async function scale(wanted: Wanted): Promise<Report> {
  const { url, say, seconds, perSecond, reminders, lead } = wanted;
  const gate = await startGate();
  const slack = await aSlack(`${gate.url}/slack/events`);
  const rooms = furnish(slack, Math.max(20, Math.ceil(reminders / 4)));
  const token = await tokenIn(url);
  const programs = await startPrograms(3, environmentOf(url, slack), gate);
  try {
    const readyAfter = programs.all.map((one) => one.readyAfter);
    say(`three programs are ready, after ${readyAfter.join(", ")} ms`);
    const first = Math.floor(Date.now() / 1000) * 10_000;
    const from = Date.now() + lead;
    const begins = [from, from + seconds * 1000 + betweenWindows] as const;
    const dueAt = (nth: number) =>
      Math.round(begins[nth < reminders ? 0 : 1] + ((nth % reminders) * seconds * 1000) / reminders);
    await seed({ place: { kind: "postgres", url }, cases: 2 * reminders, rooms, first, dueAt });
    await slack.until(() => slack.calls("chat.postMessage").length >= 2 * reminders, 600_000);
    await warmUp(slack, programs, token);
    const late = Date.now() - from;
    if (late > 0) throw new Error(`the cards were ${late} ms too late: nothing can be measured so`);
    await sleep(-late);
    const common = { seconds, perSecond, first, dueAt };
    const calm = await seenThrough({ slack, programs, token }, { ...common, name: "three", due: [0, reminders] });
    say("the first window is over; in the second one of the three is killed");
    await sleep(Math.max(0, begins[1] - Date.now()));
    const killed = await seenThrough(
      { slack, programs, token },
      { ...common, name: "killed", due: [reminders, 2 * reminders], victim: programs.all[0] },
    );
    return { readyAfter, windows: [calm, killed], loop: await loops(programs) };
  } finally {
    await programs.stop();
    await slack.close();
  }
}

/** What a program does for the first time takes longer: each is asked before it is measured. */
async function warmUp(slack: Slack, { all }: Programs, token: string): Promise<void> {
  const until = Date.now() + 8_000;
  await Promise.all([
    ...all.map(({ url }) => askApi(url, token, until)),
    pressAll(slack, { perSecond: 10, seconds: 8 }),
  ]);
}

function aSlack(appUrl: string): Promise<Slack> {
  return startSlack({
    ...{ signingSecret, clientId: "1", clientSecret: "s", appUrl, now: Date.now, rateLimits: false },
  });
}

function furnish(slack: Slack, channels: number): string[] {
  slack.addWorkspace({ id: "T1", name: "Acme" });
  const named = (letter: string, count: number) => Array.from({ length: count }, (_, nth) => `${letter}${nth}`);
  const members = [...named("U", people), ...named("O", openers)];
  for (const id of members) slack.addPerson({ id, team: "T1", name: id.toLowerCase(), tz: "Europe/Berlin" });
  const bot = slack.install("T1").botUser;
  const ids = named("C", channels);
  for (const id of ids) slack.addChannel({ id, team: "T1", name: id.toLowerCase(), members: [...members, bot] });
  return ids;
}

function environmentOf(url: string, slack: Slack) {
  return {
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_BOT_TOKEN: slack.install("T1").token,
    SLACK_SIGNING_SECRET: signingSecret,
    DATABASE_URL: url,
    API: "on",
    API_REQUESTS_PER_MINUTE: "100000",
  };
}

/** Of an auditor, who sees every case. What is known of channels is made fresh: of each, Slack would be asked once an hour. */
async function tokenIn(url: string): Promise<string> {
  const now = Date.now();
  const id = `scale-${now}`;
  const store = await openStore({ kind: "postgres", url, newId: () => `${id}-${performance.now()}` });
  const text = tokenText(id, "scale");
  await store.tokens.create(
    {
      ...{ tenant: "T1", platform: "slack", id, name: "Robot", scopes: ["read", "audit"], rooms: null, by: null },
      ...{ createdAt: now, expiresAt: null, lastUsedAt: null, revokedAt: null },
    },
    hashOf(text),
    { at: now, by: null, deed: "create-token", on: { kind: "token", id, name: "Robot" }, result: "done", about: [] },
  );
  for (const room of await store.roomsOf("T1")) await store.keepRoom("T1", room, "everybody", now);
  await store.close();
  return text;
}

async function loops({ all }: Programs): Promise<string[]> {
  const living = all.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  return Promise.all(
    living.map(async ({ url }) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const figure = (name: string) => Math.round(1000 * Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]));
      return `${figure("nodejs_eventloop_lag_p99_seconds")} / ${figure("nodejs_eventloop_lag_max_seconds")}`;
    }),
  );
}
