// The first words about each case's deadline, once it has come: its title names the case.
import type { Call, Slack } from "../../../adapters/playground/slack/index.ts";

/** `at`: when it was said, epoch ms. */
export type Said = { readonly nth: string; readonly at: number };

export function remindersIn(slack: Slack, dueAt: (nth: number) => number) {
  const said = new Map<string, Said>();
  const taken = new WeakSet<Call>();
  function take(): void {
    // What is still open is looked at next time.
    for (const call of slack.calls().filter((one) => one.status !== "open" && !taken.has(one))) {
      taken.add(call);
      const { method, args, status, at } = call;
      const nth = /Trouble (\d+)/.exec(String(args.text))?.[1];
      const isReminder = method === "chat.postMessage" && args.thread_ts !== undefined && status === 200;
      if (isReminder && nth && at >= dueAt(Number(nth)) && !said.has(nth)) said.set(nth, { nth, at });
    }
  }
  return {
    said(): readonly Said[] {
      take();
      return [...said.values()];
    },
    /** Lets the stand-in's memories go. */
    forget(): void {
      take();
      slack.forget();
    },
  };
}
