// A while in which people press, programs ask and reminders fall due, and what came of it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Slack } from "../../adapters/playground/slack/index.ts";
import { choose, openForm } from "../slack/acts.ts";
import { percentile } from "../store/share/share.ts";
import { type Asked, askApi } from "./ask-api.ts";
import type { Program, Programs } from "./programs.ts";

export type Wanted = {
  readonly name: string;
  readonly seconds: number;
  readonly perSecond: number;
  /** The numbers of the reminders that fall due meanwhile: from, and up to but not including. */
  readonly due: readonly [number, number];
  /** What the first of them is called by. */
  readonly first: number;
  readonly dueAt: (nth: number) => number;
  /** It is killed halfway. */
  readonly victim?: Program | undefined;
};
export type Spread = { readonly median: number; readonly p99: number; readonly most: number };
export type Seen = {
  readonly name: string;
  readonly requests: number;
  /** Neither acknowledged nor broken off by the kill. */
  readonly failed: number;
  readonly brokenOff: number;
  /** Ms from the click to the acknowledgement, as Slack sees it. */
  readonly acknowledged: Spread;
  readonly opened: number;
  /** Openings that were acknowledged and whose card is not there. */
  readonly lost: number;
  readonly due: number;
  readonly unsaid: number;
  /** Ms; without what the killed one held, which waits for the end of its lease. */
  readonly late: Spread;
  readonly takenOver: number;
  /** Said twice, and what the killed one may have posted and not written down. */
  readonly twice: number;
  readonly excused: number;
  readonly asked: readonly Asked[];
};

export const people = 20;
/** Every so many ms somebody else opens a case, each in front of a screen of his own. */
const openingEvery = 2_000;
export const openers = 60;
/** What a killed program held comes up again when its lease ends, after 50 s. */
const leaseMs = 50_000;
/** Between a post and its note in the store. */
const unnotedMs = 3_000;

type At = { readonly slack: Slack; readonly programs: Programs; readonly token: string };
type Press = { readonly at: number; readonly ms: number; readonly status: number };

export async function seenThrough(at: At, wanted: Wanted): Promise<Seen> {
  const { name, seconds, victim } = wanted;
  const until = Date.now() + seconds * 1000;
  const killing = victim ? killedAfter(victim, seconds * 500) : Promise.resolve(null);
  const asking = askApi(at.programs.url, at.token, until);
  const opening = openings(at.slack, name, until - openingEvery);
  const presses = await pressAll(at.slack, wanted);
  const killedAt = await killing;
  const opened = await opening;
  const all = [...presses, ...opened.flatMap((one) => one.presses)];
  const bad = all.filter(({ status }) => status !== 200);
  const brokenOff = bad.filter((one) => killedAt !== null && Math.abs(one.at - killedAt) < 2_000).length;
  const said = await saidAll(at.slack, wanted, victim ? leaseMs + 30_000 : 30_000);
  const kept = opened.filter(({ isAcknowledged }) => isAcknowledged);
  return {
    ...{ name, requests: all.length, failed: bad.length - brokenOff, brokenOff, opened: kept.length },
    acknowledged: spreadOf(all.filter(({ status }) => status === 200).map(({ ms }) => ms)),
    lost: kept.filter(({ title }) => cardsOf(at.slack, title) === 0).length,
    ...delivered(said, wanted, killedAt),
    asked: await asking,
  };
}

async function killedAfter({ child }: Program, ms: number): Promise<number> {
  await sleep(ms);
  child.kill("SIGKILL");
  return Date.now();
}

export async function pressAll(
  slack: Slack,
  { perSecond, seconds }: Pick<Wanted, "perSecond" | "seconds">,
): Promise<Press[]> {
  const pressed: Promise<Press>[] = [];
  const began = performance.now();
  for (let nth = 0; nth < perSecond * seconds; nth += 1) {
    await sleep(Math.max(0, began + (nth * 1000) / perSecond - performance.now()));
    pressed.push(press(slack, nth));
  }
  return Promise.all(pressed);
}

async function press(slack: Slack, nth: number): Promise<Press> {
  const at = Date.now();
  const person = slack.as(`U${nth % people}`);
  const acts = [
    () => person.slash("C0", "zoom meetings are down, no workaround"),
    () => person.slash("C0", "list"),
    () => person.slash("C0", "due netcor 1"),
    () => person.openHome(),
  ];
  const { ms, status } = await (acts[nth % acts.length] ?? acts[0] ?? person.openHome)();
  return { at, ms, status };
}

type Opened = { readonly title: string; readonly isAcknowledged: boolean; readonly presses: readonly Press[] };

async function openings(slack: Slack, name: string, until: number): Promise<Opened[]> {
  const all: Promise<Opened>[] = [];
  for (let nth = 0; Date.now() < until; nth += 1) {
    all.push(opened(slack, `O${nth % openers}`, `Opened ${name} ${nth} by hand`, `C${nth % 20}`));
    await sleep(openingEvery);
  }
  return Promise.all(all);
}

/** A dialog, answered and sent; whoever's program dies on the way has it open no more. */
async function opened(slack: Slack, who: string, title: string, channel: string): Promise<Opened> {
  const at = Date.now();
  try {
    await openForm({ slack }, who, "zoom meetings are down, no workaround", channel);
    await choose({ slack }, who, { "plan.zoom": "business", title, reported: "yes" });
    const { ms, status, body } = await slack.as(who).submit();
    const isAcknowledged = status === 200 && !JSON.stringify(body ?? "").includes("errors");
    return { title, isAcknowledged, presses: [{ at, ms, status }] };
  } catch {
    return { title, isAcknowledged: false, presses: [] };
  }
}

function cardsOf(slack: Slack, title: string): number {
  return slack.calls("chat.postMessage").filter(({ args, status }) => {
    return status === 200 && args.thread_ts === undefined && JSON.stringify(args).includes(title);
  }).length;
}

/** When each was said: the words about a case's deadline once it has come; its title names the case. */
async function saidAll(slack: Slack, wanted: Wanted, patience: number): Promise<Map<number, number[]>> {
  const count = wanted.due[1] - wanted.due[0];
  const end = Date.now() + patience;
  while (saidIn(slack, wanted).size < count && Date.now() < end) await sleep(250);
  return saidIn(slack, wanted);
}

function saidIn(slack: Slack, { due: [from, to], first, dueAt }: Wanted): Map<number, number[]> {
  const said = new Map<number, number[]>();
  for (const { args, status, at } of slack.calls("chat.postMessage")) {
    const nth = Number(/Trouble (\d+)/.exec(String(args.text))?.[1] ?? -1) - first;
    if (status !== 200 || !args.thread_ts || nth < from || nth >= to || at < dueAt(nth)) continue;
    said.set(nth, [...(said.get(nth) ?? []), at]);
  }
  return said;
}

function delivered(said: ReadonlyMap<number, readonly number[]>, { due, dueAt }: Wanted, killedAt: number | null) {
  const lateness = [...said].map(([nth, [first = 0]]) => ({ late: first - dueAt(nth), first }));
  const isTakenOver = ({ late }: { late: number }) => killedAt !== null && late > leaseMs / 2;
  const twice = [...said.values()].filter((times) => times.length > 1);
  const isExcused = ([first = 0]: readonly number[]) =>
    killedAt !== null && first <= killedAt && first > killedAt - unnotedMs;
  return {
    due: due[1] - due[0],
    unsaid: due[1] - due[0] - said.size,
    late: spreadOf(lateness.filter((one) => !isTakenOver(one)).map(({ late }) => late)),
    takenOver: lateness.filter(isTakenOver).length,
    twice: twice.length,
    excused: twice.filter(isExcused).length,
  };
}

function spreadOf(values: readonly number[]): Spread {
  const most = values.reduce((longest, one) => Math.max(longest, one), 0);
  return { median: percentile(values, 0.5), p99: percentile(values, 0.99), most };
}
