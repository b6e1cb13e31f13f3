// Which milestones a room will hear, and when: its own choice, quiet hours, a snooze, an upper bound, and nothing twice.
import type { SupportCase } from "./case.ts";
import type { Milestone } from "./milestone.ts";
import { milestonesOf } from "./milestones.ts";
import type { ReminderTopic } from "./notice.ts";
import { afterQuiet } from "./quiet.ts";
import { alwaysHeard, cardSaysItFor, mostRemindersByDefault, staysTrue, tells } from "./reminder-rules.ts";
import type { Settings } from "./settings.ts";

/** All reminders still to come, each with the instant of saying it; `now` is epoch ms. */
export function remindersOf(supportCase: SupportCase, now: number, settings: Settings): Milestone[] {
  if (supportCase.muted) return [];
  const heard = milestonesOf(supportCase, now, settings).filter(({ topic }) => isWanted(topic, settings));
  const timed = stillAhead(heard, now).map((one) => ({ ...one, at: heardAt(one.at, supportCase, settings) }));
  const left = Math.max(0, mostOf(settings) - supportCase.reminded);
  return oncePerInstant(timed.filter((one) => !isOvertaken(one, timed))).slice(0, left);
}

/** What becomes of a reminder that came up. */
export type Decision =
  | { readonly kind: "say" }
  | { readonly kind: "defer"; readonly until: number }
  | { readonly kind: "drop"; readonly why: string };

/** A reminder came up: is it still true, and may it be heard at `now`? */
export function judgeReminder(id: string, supportCase: SupportCase, now: number, settings: Settings): Decision {
  const wanted = milestonesOf(supportCase, now, settings).filter(({ topic }) => isWanted(topic, settings));
  const found = wanted.find((one) => one.id === id);
  if (!found) return { kind: "drop", why: "no longer true" };
  if (supportCase.muted) return { kind: "drop", why: "muted" };
  if (supportCase.reminded >= mostOf(settings)) return { kind: "drop", why: "upper bound reached" };
  const until = heardAt(now, supportCase, settings);
  if (until > now) return { kind: "defer", until };
  return wanted.some((later) => later.at <= now && follows(later, found))
    ? { kind: "drop", why: "overtaken" }
    : { kind: "say" };
}

/** Does what a reminder said still hold? `now` is epoch ms. */
export function isStillTrue(id: string, supportCase: SupportCase, now: number, settings: Settings): boolean {
  return milestonesOf(supportCase, now, settings).some((one) => one.id === id);
}

function isWanted(topic: ReminderTopic, { reminders }: Settings): boolean {
  return topic === "closing" || (reminders?.includes(topic) ?? true);
}

function mostOf({ mostReminders }: Settings): number {
  return mostReminders ?? mostRemindersByDefault;
}

/** What lies before `now` is said at once, if it is true for good; the rest is past. */
function stillAhead(milestones: readonly Milestone[], now: number): Milestone[] {
  return milestones.flatMap((one) => {
    if (one.at > now) return [one];
    return staysTrue.includes(one.topic) ? [{ ...one, at: now }] : [];
  });
}

/** The card just opened, a snooze and quiet hours hold back, and neither loses anything; the most urgent cases ignore quiet hours. */
function heardAt(at: number, { openedAt, snoozedUntil, priority }: SupportCase, { quiet }: Settings): number {
  const awake = Math.max(at, openedAt + cardSaysItFor, snoozedUntil ?? at);
  return priority === alwaysHeard ? awake : afterQuiet(awake, quiet);
}

/** Something that says more of the same promise comes no later. */
function isOvertaken(one: Milestone, all: readonly Milestone[]): boolean {
  return all.some((later) => later.at <= one.at && follows(later, one));
}

/** Does a milestone say more than an earlier one of the same promise? */
function follows(later: Milestone, one: Milestone): boolean {
  if (later.target !== one.target) return false;
  return tells[later.topic] > tells[one.topic] || (later.topic === one.topic && later.nth > one.nth);
}

function oncePerInstant(milestones: readonly Milestone[]): Milestone[] {
  const byInstant = Map.groupBy(
    milestones.toSorted((a, b) => a.at - b.at),
    ({ at }) => at,
  );
  return [...byInstant.values()].map((together) =>
    together.reduce((best, one) => (tells[one.topic] > tells[best.topic] ? one : best)),
  );
}
