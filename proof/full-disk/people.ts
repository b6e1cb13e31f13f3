// People who type on, whatever happens: what each was told, and whether his case was acknowledged.
import { setTimeout as pause } from "node:timers/promises";
import type { Slack } from "../../adapters/playground/slack/index.ts";
import { choose, openForm } from "../../test/slack/acts.ts";

export type Told = {
  readonly acknowledged: readonly string[];
  readonly refused: readonly string[];
  readonly sentences: ReadonlyMap<string, number>;
};

/** One case after the other in #ops, until `over`. */
export async function typeOn(slack: Slack, over: () => boolean): Promise<Told> {
  const acknowledged: string[] = [];
  const refused: string[] = [];
  const sentences = new Map<string, number>();
  for (let nth = 1; !over(); nth += 1) {
    const title = `Typed case ${nth}.`;
    const told = await opened(slack, title);
    if (told === null) acknowledged.push(title);
    else {
      refused.push(title);
      sentences.set(told, (sentences.get(told) ?? 0) + 1);
    }
    if (slack.views("UDANA").length > 0) await slack.as("UDANA").close();
    await pause(1_200);
  }
  return { acknowledged, refused, sentences };
}

/** Null: the dialog closed, and that is a promise. Else what the person reads. */
async function opened(slack: Slack, title: string): Promise<string | null> {
  try {
    await openForm({ slack }, "UDANA", "zoom meetings are down, no workaround");
    await choose({ slack }, "UDANA", { "plan.zoom": "business", title });
  } catch {
    return "(no dialog in time)";
  }
  const { body, status } = await slack.as("UDANA").submit();
  const said = JSON.stringify(body);
  if (said === '{"response_action":"clear"}') return null;
  // A dialog that waits shows later what came of it.
  if (status !== 200 || said.includes("errors")) return sentenceIn(said);
  const end = await slack.until(() => endOf(slack), 15_000).catch(() => ({ told: "(waits on)" }));
  return end.told;
}

function endOf(slack: Slack): { told: string | null } | undefined {
  const [top] = slack.views("UDANA").slice(-1);
  if (!top) return { told: null };
  const text = JSON.stringify(top);
  return text.includes("othing was saved") ? { told: sentenceIn(text) } : undefined;
}

function sentenceIn(said: string): string {
  return /[^"]*othing was saved[^"]*/.exec(said)?.[0] ?? said.slice(0, 200);
}
