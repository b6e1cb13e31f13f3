// One matter of one case, said in its room: judged, drawn, posted, settled.
import type { SupportCase } from "../../case/case.ts";
import { type Claimed, notYet, type Settlement } from "../../case/notice.ts";
import type { Settings } from "../../case/settings.ts";
import { notedIn } from "../outsiders.ts";
import type { ChatPlatform, Delivery } from "../platform.ts";
import type { Card } from "../reply.ts";
import { settingsIn } from "../visit.ts";
import { mostTelling } from "./batch.ts";
import { judge } from "./judge.ts";
import { latenessOf } from "./lateness.ts";
import { isLoud } from "./loud.ts";
import { backOff, outcomeOf } from "./outcome.ts";
import { calmReminders } from "./overtaken.ts";
import { answerTo } from "./patience.ts";
import type { Office } from "./settling.ts";
import { turnedOn, unturned } from "./turning.ts";
import { gotThrough, tellOwner } from "./undelivered.ts";

/** A case that moved to a platform that is not set up here: looked at again after so long, ms. */
const NO_PLATFORM = 60_000;

/** Says the most telling of a group, and settles all of it. True: something was sent. */
export async function say(ports: Office, group: readonly Claimed[], hold: (ms: number) => void): Promise<boolean> {
  const { store, settling, now } = ports;
  const [first] = group;
  const supportCase = first && (await store.findCase(first.tenant, first.caseId));
  if (!supportCase) return end(ports, group, { kind: "dropped", at: now(), why: "the case is gone" });
  const settings = await settingsIn(ports, supportCase.tenant, supportCase.room.id);
  const telling: Claimed[] = [];
  for (const claimed of group) {
    const decision = judge(claimed, supportCase, now(), settings);
    if (decision.kind === "say") telling.push(claimed);
    else await settling.settle(claimed, settlementOf(decision, now()));
  }
  const best = mostTelling(telling);
  if (!best) return false;
  const rest = telling.filter((claimed) => claimed !== best);
  await end(ports, rest, { kind: "dropped", at: now(), why: "said with something more telling" });
  return sayOne(ports, best, supportCase, settings, hold);
}

/** Back to the store: they come up again at that instant, here or with another worker. */
export async function giveBack(ports: Office, group: readonly Claimed[], at: number, why: string): Promise<boolean> {
  return end(ports, group, { kind: "again", at, why, unknown: false, untried: true });
}

/** An attempt that came to nothing: each comes up again after its own pause. */
export async function putOff({ settling, now }: Office, group: readonly Claimed[], why: string): Promise<boolean> {
  for (const claimed of group)
    await settling.settle(claimed, { kind: "again", at: now() + backOff(claimed.attempts), why, unknown: false });
  return false;
}

async function sayOne(
  ports: Office,
  claimed: Claimed,
  supportCase: SupportCase,
  settings: Settings,
  hold: (ms: number) => void,
): Promise<boolean> {
  const { store, settling, platforms, log } = ports;
  const now = ports.now();
  // What happened is told by the journal; a card and a reminder by the case.
  const journal = claimed.topic === "moved" ? await notedIn(store, claimed.tenant, claimed.caseId) : [];
  const platform = platforms.get(supportCase.room.platform);
  if (!platform) return giveBack(ports, [claimed], now + NO_PLATFORM, "no such platform here");
  const left = unturned(claimed, supportCase, platform, now);
  if (left) return end(ports, [claimed], left);
  const lateMs = latenessOf(claimed.dueAt, now);
  const card = ports.render({ notice: claimed, case: supportCase, journal, now, lateMs });
  if (!card) return end(ports, [claimed], { kind: "dropped", at: now, why: "nothing to say" });
  const delivery = await send(ports, platform, claimed, { supportCase, settings, card });
  const { settlement: outcome, holdMs, unheard } = outcomeOf(delivery, claimed, ports.now());
  const settlement = turnedOn(claimed, outcome, supportCase, platform, ports.now());
  if (holdMs > 0) hold(holdMs);
  const { tenant, id: notice } = claimed;
  if (delivery.kind !== "posted") log.warn({ tenant, notice, ...delivery }, "A message did not get through.");
  if (!(await settling.settle(claimed, settlement))) log.warn({ tenant, notice }, "A lease was lost while posting.");
  if (unheard) await tellOwner(ports, platform, { claimed, card, ...unheard, settings });
  else if (delivery.kind === "posted") await gotThrough(ports, supportCase, settings);
  return true;
}

async function send(
  ports: Office,
  platform: ChatPlatform,
  { topic, id, unknowns, dueAt, nth }: Claimed,
  { supportCase, settings, card }: { supportCase: SupportCase; settings: Settings; card: Card },
): Promise<Delivery> {
  const { tenant, room, language, card: message } = supportCase;
  const out = { tenant, room, card, language };
  // A case that is opened from a message of a thread is news for the whole room.
  const loud = isLoud(topic, supportCase, settings) || (message === null && (topic === "card" || topic === "refresh"));
  const named = { id, doubtedSince: unknowns > 0 ? dueAt : null };
  const posted = (isLoudNow: boolean) => answerTo(() => platform.post({ ...out, loud: isLoudNow, named }), ports);
  if (topic !== "refresh" || message === null) return posted(loud);
  const edited = await answerTo(() => platform.edit({ ...out, message }), ports);
  const isGone = edited.kind === "refused" && edited.mend === "message-gone";
  if (isGone) return posted(false);
  // After a change, not where only time has passed.
  const isChange = edited.kind === "posted" && nth > 0;
  return (isChange ? await calmReminders(ports, platform, supportCase, settings) : null) ?? edited;
}

async function end({ settling }: Office, group: readonly Claimed[], settlement: Settlement): Promise<boolean> {
  for (const claimed of group) await settling.settle(claimed, settlement);
  return false;
}

function settlementOf(decision: Exclude<ReturnType<typeof judge>, { kind: "say" }>, now: number): Settlement {
  if (decision.kind === "drop") return { kind: "dropped", at: now, why: decision.why };
  return { kind: "again", at: decision.until, why: notYet, unknown: false, untried: true };
}
