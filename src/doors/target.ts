// A promise and its deadline, as other programs get them: the words and shapes here are a promise.
import { ownCalendar, type TargetDeadline } from "../case/deadlines.ts";
import { first } from "../lang/languages.ts";
import { isOpen } from "../time/business-time.ts";
import { toIso } from "../time/instant.ts";
import type { Promised } from "../triage/term.ts";
import { isoDuration } from "./iso.ts";

/** `reportedAt`, epoch ms: when the clock started. */
export function targetJson(deadline: TargetDeadline, reportedAt: number) {
  const { target } = deadline;
  if (!target.guaranteed || deadline.dueAt === null) {
    const { kind, source } = target;
    return {
      kind,
      dueAt: null,
      guaranteed: false,
      why: target.guaranteed ? null : target.why[first],
      readings: [],
      source,
    };
  }
  const { kind, measure, within, calendar, by, readings, own, source } = target;
  return {
    kind,
    dueAt: toIso(deadline.dueAt),
    guaranteed: true,
    measure,
    within: isoDuration(within),
    clock: calendar === null ? "calendar" : "business",
    calendar: calendar && {
      zone: calendar.zone,
      openNow: isOpen(ownCalendar(target), reportedAt),
      startsAt: toIso(deadline.startsAt),
    },
    readings,
    by,
    ...(deadline.provisional ? { provisional: true } : {}),
    ...(own ? { contract: contractJson(own) } : {}),
    source,
  };
}

/** Where it stands in a tenant's own contract: what is published in its place, and who entered it. */
export function contractJson({ published, by, at }: NonNullable<Promised["own"]>) {
  return {
    published: published && isoDuration(published),
    enteredBy: by?.name ?? null,
    enteredAt: at === null ? null : toIso(at),
  };
}
