// A promise and its deadline, as other programs get them: the words and shapes here are a promise.
import { z } from "zod";
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

/** Of a promise in a tenant's own contract: what is published in its place, and who entered it; null: it stands in a file. */
export const ContractTold = z.object({
  published: z.string().nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: z.iso.datetime().nullable(),
});

export function contractJson({ published, by, at }: NonNullable<Promised["own"]>): z.infer<typeof ContractTold> {
  return {
    published: published && isoDuration(published),
    enteredBy: by?.name ?? null,
    enteredAt: at === null ? null : toIso(at),
  };
}
