// The moments of a case at which something is worth saying, before anybody chose what to hear and when.
import { holdsAt } from "../policy/holds-for.ts";
import { addBusinessDays } from "../time/business-time.ts";
import { calendarOf } from "../time/calendar.ts";
import { DAY } from "../time/lengths.ts";
import type { Promised } from "../triage/terms.ts";
import type { SupportCase } from "./case.ts";
import { runningClock } from "./clock-under.ts";
import { type CaseClock, deadlineOf, momentAt, momentBefore } from "./deadlines.ts";
import { turnsOf } from "./follow-ups.ts";
import { type Milestone, milestone } from "./milestone.ts";
import type { ReminderTopic } from "./notice.ts";
import { confirmingOf, oursOf } from "./our-part.ts";
import {
  type ClockRule,
  clockRules,
  followUpsAhead,
  isLateLoud,
  satisfactionAfter,
  unreportedAfter,
} from "./reminder-rules.ts";
import type { Settings } from "./settings.ts";
import { standingOf } from "./standing.ts";

/** In the order of time for each promise. Averages are no promise; while its clock stands still nobody presses the vendor, not even for what is overdue. */
export function milestonesOf(supportCase: SupportCase, now: number, settings: Settings): Milestone[] {
  const { status, reportedAt, terms } = supportCase;
  if (status === "restored" || status === "closed") {
    return [...satisfactionOf(supportCase), ...confirmingOf(supportCase, settings)];
  }
  const ours = oursOf(supportCase, settings);
  if (status === "waiting" && terms.response.pauses) return ours;
  if (reportedAt !== null) return [...ours, ...promisesOf(supportCase, now, settings)];
  // Whoever called and forgot to say so still hears of the deadline; a vendor that was perhaps not told is not called late.
  const provisional = promisesOf(supportCase, now, settings).filter(({ topic }) => beforeReport.includes(topic));
  return [...ours, ...unreportedOf(supportCase), ...provisional];
}

const beforeReport: readonly ReminderTopic[] = ["half", "soon", "due"];

function unreportedOf({ id, openedAt, priority, respondedAt }: SupportCase): Milestone[] {
  if (respondedAt !== null) return [];
  return [milestone(id, { topic: "unreported", at: openedAt + unreportedAfter(priority) })];
}

function satisfactionOf({ id, terms, priority, restoredAt, closedAt }: SupportCase): Milestone[] {
  const past = { restored: restoredAt, closed: closedAt };
  const over = terms.notes.flatMap((note) => {
    const at = note.moment === "restored" || note.moment === "closed" ? past[note.moment] : null;
    return at !== null && holdsAt(note, terms.plan, priority) ? [at] : [];
  });
  if (over.length === 0) return [];
  return [milestone(id, { topic: "satisfaction", at: Math.min(...over) + satisfactionAfter })];
}

function promisesOf(supportCase: SupportCase, now: number, settings: Settings): Milestone[] {
  return standingOf(supportCase, now).flatMap(({ target, doneAt }) => {
    if (!target.guaranteed || target.measure === "average" || doneAt !== null) return [];
    return target.kind === "follow-up"
      ? followUpsOf(target, supportCase, now)
      : clockMilestones(target, supportCase, now, settings);
  });
}

function clockMilestones(target: Promised, supportCase: SupportCase, now: number, settings: Settings): Milestone[] {
  const clock = runningClock(target, supportCase, null, now);
  const { dueAt: deadline, startsAt } = deadlineOf(target, clock, now);
  return clockRules.flatMap(({ topic, nth, at: moment, loud }) => {
    if (loud && !isLateLoud(topic, supportCase.priority, settings)) return [];
    const at = instantOf(moment, target, clock, deadline, now);
    // A promise shorter than the warning before it: there is nothing to warn of at its start.
    return at <= startsAt ? [] : [milestone(supportCase.id, { topic, target: target.kind, at, deadline, nth })];
  });
}

/** Before the vendor answered at all there is nothing to follow up. The last one stays until the next, or an update. */
function followUpsOf(target: Promised, row: SupportCase, now: number): Milestone[] {
  const turns = turnsOf(target, row, now, followUpsAhead);
  const last = turns.findLast(({ dueAt }) => dueAt <= now)?.nth ?? 0;
  return turns
    .filter(({ nth, metAt }) => nth >= last && metAt === null)
    .map(({ nth, dueAt: at }) => milestone(row.id, { topic: "follow-up", target: target.kind, at, deadline: at, nth }));
}

function instantOf(moment: ClockRule["at"], target: Promised, clock: CaseClock, deadline: number, now: number): number {
  if ("share" in moment) return momentAt(target, clock, moment.share, now);
  if ("before" in moment) return momentBefore(target, clock, moment.before, now);
  if (target.calendar === null) return deadline + moment.daysAfter * DAY;
  return addBusinessDays(calendarOf(target.calendar), deadline, moment.daysAfter);
}
