// The whole program, killed again and again while people send forms and press buttons and another program hears of it: what was
// acknowledged must be there, and what was to be said must have been said.
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { text as bodyOf } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { type Slack, startSlack } from "../../../adapters/playground/slack/index.ts";
import { openStore } from "../../../adapters/store/index.ts";
import type { Hook } from "../../../src/case/hook.ts";
import { wordsOf } from "../../../src/lang/index.ts";
import { freePort } from "../../free-port.ts";
import { operator } from "../../operator.ts";
import { cardOf, choose, openForm, press } from "../../slack/acts.ts";
import { furnish } from "../../slack/furnish.ts";
import { type Program, spawned } from "../spawned.ts";

const { respond } = wordsOf("en").moves.labels;
const signingSecret = "fake-signing-secret-1";
const peopleOf = (round: number) => [0, 1, 2].map((nth) => `U${round}P${nth}`);
const room = "CWORK";
/** A channel is given a message a second. */
const paceMs = 1_100;

type Acknowledged = { readonly forms: string[]; readonly presses: string[] };
type Killing = {
  /** For the store. */
  readonly folder: string;
  readonly kills: number;
  /** How long the last program has, to say what the killed ones held, ms; and besides as long as the channel takes for all cards. */
  readonly restMs: number;
  readonly seed?: number;
};

/** A kill comes at any moment of the two seconds after people have begun. */
export async function killThrough({ folder, kills, restMs, seed = Math.trunc(performance.timeOrigin) }: Killing) {
  const [slack, other] = [await furnished(kills), await hearing()];
  const path = join(folder, "dueline.db");
  const told: Acknowledged = { forms: [], presses: [] };
  try {
    await withHook(path, other.url);
    for (const [nth, ms] of fc.sample(fc.noBias(fc.nat(1_500)), { seed, numRuns: kills }).entries()) {
      const program = await startOn(slack, path);
      const over = { yet: false };
      // Others than before: who waits for an answer of the one that is killed goes on waiting.
      for (const who of peopleOf(nth)) void workOn(slack, `${nth}/${who}`, told, over);
      await pause(500 + ms);
      program.kill("SIGKILL");
      await program.ended;
      over.yet = true;
    }
    const last = await startOn(slack, path);
    if (restMs > 0) await pause(restMs + told.forms.length * paceMs);
    last.kill("SIGTERM");
    await last.ended;
    return { kills, seed, ...(await reportOf(slack, path, other.opened, told)) };
  } finally {
    await slack.close();
    other.close();
  }
}

async function furnished(rounds: number): Promise<Slack> {
  const own = { clientId: "1", clientSecret: "s", appUrl: "http://127.0.0.1:9/", rateLimits: false };
  const slack = await startSlack({ signingSecret, now: Date.now, ...own });
  furnish(slack, "T1", "");
  const people = Array.from({ length: rounds }, (_, round) => peopleOf(round)).flat();
  for (const id of people)
    slack.addPerson({ id, team: "T1", name: id.toLowerCase(), realName: id, tz: "Europe/London", locale: "en-GB" });
  const bot = slack.install("T1").botUser;
  slack.addChannel({ id: room, team: "T1", name: "work", members: [...people, bot] });
  return slack;
}

/** Another program, and the cases of whose opening it heard. */
async function hearing() {
  const opened: string[] = [];
  const server = createServer(async (request, response) => {
    const { type, data } = JSON.parse(await bodyOf(request));
    if (type === "case.opened") opened.push(String(data.case.title));
    response.writeHead(204).end();
  }).listen(0, "127.0.0.1");
  while (!server.listening) await pause(5);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/in`, opened, close: () => server.close() };
}

async function withHook(path: string, url: string): Promise<void> {
  const hook: Hook = {
    ...{ id: "h1", tenant: "T1", kind: "webhook", url, earlier: null, incoming: null, scope: { kind: "all" } },
    ...{ secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}`, events: ["opened"], platform: "slack" },
    ...{ by: { id: "UADA", name: "Ada Admin" }, createdAt: 0, failing: null },
  };
  const store = await openStore({ kind: "sqlite", path, newId: () => "seed" });
  await store.hooks.put(hook);
  await store.close();
}

async function startOn(slack: Slack, path: string): Promise<Program> {
  const program = spawned(process.cwd(), [resolve("front/first.js")], String(await freePort()), {
    ...{ SLACK_API_URL: `${slack.url}/api/`, SLACK_BOT_TOKEN: slack.install("T1").token },
    ...{ SLACK_SIGNING_SECRET: signingSecret, SQLITE_FILE: path, WEBHOOK_NETWORKS: "127.0.0.0/8" },
  });
  slack.deliverTo(`${program.url}/slack/events`);
  await program.ready();
  return program;
}

/** One case after the other, and on each the press that the vendor has answered. */
async function workOn(slack: Slack, name: string, told: Acknowledged, over: { readonly yet: boolean }): Promise<void> {
  const [, who = ""] = name.split("/");
  for (let turn = 0; !over.yet; turn += 1) {
    const title = `Case ${name}/${turn}.`;
    try {
      await openForm({ slack }, who, "zoom meetings are down, no workaround", room);
      await choose({ slack }, who, { "plan.zoom": "business", title });
      const { status, body } = await slack.as(who).submit();
      if (status !== 200 || !JSON.stringify(body).includes('"clear"')) continue;
      told.forms.push(title);
      const isThere = () => slack.messages(room).some((one) => one.byApp && one.text.includes(title));
      await slack.until(isThere, 2_000);
      if ((await press({ slack }, who, respond, cardOf({ slack }, title, room))).status === 200)
        told.presses.push(title);
    } catch {
      // It died in the middle of that: nobody was told anything.
    }
    for (const _ of slack.views(who)) await slack.as(who).close();
  }
}

async function reportOf(slack: Slack, path: string, opened: readonly string[], told: Acknowledged) {
  const store = await openStore({ kind: "sqlite", path, newId: () => "report" });
  const rows = await store.listCases("T1", { asker: operator, state: "all", limit: 10_000 });
  await store.close();
  const states = new Map(rows.map(({ title, status }) => [title, status]));
  const titles = [...states.keys()];
  const cards = (title: string) =>
    slack
      .messages(room)
      .filter((one) => one.byApp && !one.ephemeral && one.threadTs === undefined && one.text.includes(title)).length;
  return {
    forms: told.forms.length,
    presses: told.presses.length,
    /** Acknowledged, and not there. */
    formsLost: told.forms.filter((title) => !states.has(title)),
    pressesLost: told.presses.filter((title) => states.get(title) !== "answered"),
    withoutCard: titles.filter((title) => cards(title) === 0),
    cardsTwice: titles.filter((title) => cards(title) > 1).length,
    untold: titles.filter((title) => !opened.includes(title)),
    toldTwice: opened.length - new Set(opened).size,
  };
}
