// What twenty people do in Slack, so many times a second, whether they were answered or not.
import { setTimeout as sleep } from "node:timers/promises";
import type { Slack } from "../../../adapters/playground/slack/index.ts";

/** `ms` until it was acknowledged, as Slack sees it. */
export type Press = { readonly ms: number; readonly status: number };
export type Pressing = {
  readonly perSecond: number;
  readonly seconds: number;
  readonly people: number;
  /** Where what came of them is put, as it comes. */
  readonly pressed: Press[];
};

export async function pressAll(slack: Slack, { perSecond, seconds, people, pressed }: Pressing): Promise<void> {
  const open = new Set<Promise<unknown>>();
  const began = performance.now();
  for (let nth = 0; nth < perSecond * seconds; nth += 1) {
    await sleep(Math.max(0, began + (nth * 1000) / perSecond - performance.now()));
    const one = act(slack, nth, people).then(({ ms, status }) => void pressed.push({ ms, status }));
    open.add(one);
    void one.finally(() => open.delete(one));
  }
  await Promise.all(open);
}

function act(slack: Slack, nth: number, people: number) {
  const person = slack.as(`U${nth % people}`);
  const acts = [
    () => person.slash("C0", "zoom meetings are down, no workaround"),
    () => person.slash("C0", "list"),
    () => person.slash("C0", "due netcor 1"),
    () => person.openHome(),
  ];
  return (acts[nth % acts.length] ?? acts[0] ?? person.openHome)();
}
