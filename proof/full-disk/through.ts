// The program on a disk that fills up while people type and reminders fall due, and is freed again: what was kept, said and told.

import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Slack, startSlack } from "../../adapters/playground/slack/index.ts";
import { freePort } from "../../test/free-port.ts";
import { type Program, spawned } from "../../test/front/spawned.ts";
import { operator } from "../../test/operator.ts";
import { furnish } from "../../test/slack/furnish.ts";
import { seed } from "../../test/slack/load/seed.ts";
import { openAt, type Where } from "../../test/store/where.ts";
import { type Told, typeOn } from "./people.ts";

export type Scene = {
  readonly where: Where;
  /** To the last byte. */
  fill(): Promise<void>;
  /** There is room again; a server that has ended is started. */
  free(): Promise<void>;
  readonly fullForMs: number;
};

const signingSecret = "fake-signing-secret-1";
const due = 20;

export async function through(scene: Scene) {
  const { slack, fullAt, dueAt } = await readyFor(scene);
  const program = await startOn(slack, scene.where);
  try {
    let isOver = false;
    const typing = typeOn(slack, () => isOver);
    await pause(fullAt - Date.now());
    await scene.fill();
    const answers = await watch(program, scene.fullForMs);
    await scene.free();
    const freed = performance.now();
    await program.ready();
    const readyAfterMs = Math.round(performance.now() - freed);
    await slack.until(() => remindersOf(slack, dueAt).size >= due, 120_000).catch(() => {});
    const allSaidAfterMs = Math.round(performance.now() - freed);
    await pause(2_000);
    isOver = true;
    const told = await typing;
    await slack.until(() => told.acknowledged.every((title) => cardsOf(slack, title) > 0), 120_000).catch(() => {});
    program.kill("SIGTERM");
    const status = await program.ended;
    const ran = { while: answers, readyAfterMs, allSaidAfterMs, status, log: kindsIn(program.stderr()) };
    return { ...(await reportOf(slack, scene.where, told, dueAt)), ...ran };
  } finally {
    program.kill("SIGKILL");
    await slack.close();
  }
}

/** A workspace, and cases in it whose answers fall due one after the other while the disk is full. */
async function readyFor({ where, fullForMs }: Scene) {
  const options = { signingSecret, clientId: "1", clientSecret: "s", appUrl: "http://127.0.0.1:9/" };
  const slack = await startSlack({ ...options, now: Date.now, rateLimits: false });
  furnish(slack, "T1", "");
  const bot = slack.install("T1").botUser;
  const rooms = Array.from({ length: 10 }, (_, nth) => `C${nth}`);
  for (const id of rooms) slack.addChannel({ id, team: "T1", name: id.toLowerCase(), members: ["UDANA", bot] });
  await slack.invite("COPS");
  const fullAt = Date.now() + 20_000;
  const dueAt = (nth: number) => Math.round(fullAt + 2_000 + (nth * (fullForMs - 4_000)) / due);
  const place = where.kind === "sqlite" ? { kind: where.kind, path: where.at } : { kind: where.kind, url: where.at };
  await seed({ place, cases: due, rooms, dueAt });
  return { slack, fullAt, dueAt };
}

async function reportOf(slack: Slack, where: Where, told: Told, dueAt: (nth: number) => number) {
  const titles = await titlesIn(where);
  const said = [...remindersOf(slack, dueAt).values()];
  return {
    acknowledged: told.acknowledged.length,
    ofTheseLost: told.acknowledged.filter((title) => !titles.includes(title)).length,
    withoutCard: told.acknowledged.filter((title) => cardsOf(slack, title) === 0).length,
    cardTwice: told.acknowledged.filter((title) => cardsOf(slack, title) > 1).length,
    refused: told.refused.length,
    ofTheseKept: told.refused.filter((title) => titles.includes(title)).length,
    told: Object.fromEntries(told.sentences),
    remindersDue: due,
    remindersSaid: said.length,
    remindersTwice: said.filter((texts) => new Set(texts).size < texts.length).length,
  };
}

async function startOn(slack: Slack, { kind, at }: Where): Promise<Program> {
  const port = String(await freePort());
  const program = spawned(process.cwd(), [resolve("front/first.js")], port, {
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_BOT_TOKEN: slack.install("T1").token,
    SLACK_SIGNING_SECRET: signingSecret,
    [kind === "sqlite" ? "SQLITE_FILE" : "DATABASE_URL"]: at,
  });
  slack.deliverTo(`${program.url}/slack/events`);
  await program.ready();
  return program;
}

/** How often /readyz and /healthz answered what, asked each second. */
async function watch({ url }: Program, ms: number): Promise<{ readonly [answer: string]: number }> {
  const answers: { [answer: string]: number } = {};
  const until = performance.now() + ms;
  while (performance.now() < until) {
    for (const path of ["/readyz", "/healthz"]) {
      const what = await fetch(`${url}${path}`).then(
        async (answer) =>
          `${path} ${answer.status} ${/"failed":\[[^\]]*\]/.exec(await answer.text())?.[0] ?? ""}`.trim(),
        () => `${path} no answer`,
      );
      answers[what] = (answers[what] ?? 0) + 1;
    }
    await pause(1_000);
  }
  return answers;
}

/** What was said in a case's thread from the moment on at which its answer was due, by case. */
function remindersOf(slack: Slack, dueAt: (nth: number) => number): ReadonlyMap<number, readonly string[]> {
  const said = new Map<number, string[]>();
  for (const { args, status, at } of slack.calls("chat.postMessage")) {
    const nth = Number(/Trouble (\d+)/.exec(String(args.text))?.[1] ?? Number.NaN);
    if (args.thread_ts && status === 200 && at >= dueAt(nth))
      said.set(nth, [...(said.get(nth) ?? []), String(args.text)]);
  }
  return said;
}

const cardsOf = (slack: Slack, title: string) =>
  slack.messages("COPS").filter((one) => one.byApp && !one.ephemeral && one.text.includes(title)).length;

async function titlesIn(where: Where): Promise<readonly string[]> {
  const store = await openAt(where);
  const rows = await store.listCases("T1", { asker: operator, state: "all", limit: 1_000 });
  await store.close();
  return rows.map(({ title }) => title);
}

/** The sentences of warnings and errors, and how often each. */
function kindsIn(log: string): { readonly [sentence: string]: number } {
  const kinds: { [sentence: string]: number } = {};
  for (const [, sentence = ""] of log.matchAll(/"level":"(?:warn|error)".*"msg":"([^"]*)"/g))
    kinds[sentence] = (kinds[sentence] ?? 0) + 1;
  return kinds;
}
