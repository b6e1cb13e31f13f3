// What another program is told of a case: one document a message, version 1. Names and shapes stay; more may be added.
import { z } from "zod";
import type { SupportCase } from "../case/case.ts";
import { isGuests, type Outsiders } from "../case/guests.ts";
import { type Dispatch, eventNames, ping } from "../case/hook.ts";
import type { Act, Entry } from "../case/journal.ts";
import { mailBehind, mailReadings } from "../case/mail.ts";
import { pageStates } from "../case/status-page.ts";
import { targetKinds } from "../policy/promise.ts";
import { toIso } from "../time/instant.ts";
import { CaseTold, tellCase } from "./case.ts";
import { isoLength } from "./iso.ts";

const Instant = z.iso.datetime();

/** What the event's own entry says beside its kind; words that somebody typed are in the case alone. */
const Details = z.object({
  priority: z.number().optional(),
  by: z.enum(["us", "vendor"]).optional(),
  rung: z.string().optional(),
  ticket: z.string().optional(),
  entry: z.number().optional(),
  to: Instant.optional(),
  reading: z.string().optional(),
  state: z.enum(pageStates).optional(),
  since: Instant.optional(),
  reads: z.enum(mailReadings).optional(),
  domain: z.string().optional(),
  known: z.boolean().optional(),
  /** The entry of the vendor's mail at whose own time this was noted. */
  mail: z.number().optional(),
});

const Verdict = z.object({
  kind: z.enum(targetKinds),
  dueAt: Instant,
  met: z.boolean(),
  /** How late in the promise's own clock; how early where it starts with a minus. */
  lateBy: z.string(),
});

export const EventTold = z.object({
  type: z.enum([...eventNames.map((name) => `case.${name}` as const), `dueline.${ping}` as const]),
  /** When the event came about. */
  timestamp: Instant,
  version: z.literal(1),
  data: z.object({
    tenant: z.string(),
    event: z
      .object({
        /** The revision of the case that it made; of `due_soon` and `missed`: the one at which it was foreseen. */
        revision: z.number(),
        happenedAt: Instant,
        by: z.object({ id: z.string(), name: z.string() }).nullable(),
        /** `by` is a guest of another company. */
        guest: z.boolean(),
        target: z.enum(targetKinds).nullable(),
        dueAt: Instant.nullable(),
        verdict: Verdict.nullable(),
        details: Details,
      })
      .nullable(),
    /** As it stands when the message goes out; its `revision` may be later than the event's. Null: a trial. */
    case: CaseTold.nullable(),
  }),
});
export type EventTold = z.infer<typeof EventTold>;

type Told = {
  readonly row: SupportCase;
  readonly journal: readonly Entry[];
  readonly outsiders: Outsiders;
  readonly now: number;
};

export function tellEvent(dispatch: Dispatch, { row, journal, outsiders, now }: Told): EventTold {
  const { event, target, dueAt, deadline, nth, tenant } = dispatch;
  const entry = target === null ? journal.find(({ revision }) => revision === nth) : undefined;
  const { by = null, verdict = null } = entry ?? {};
  return {
    ...headOf(event, dueAt),
    data: {
      tenant,
      event: {
        revision: nth,
        happenedAt: toIso(entry?.happenedAt ?? dueAt),
        by: by && { id: by.id, name: by.name },
        guest: entry !== undefined && isGuests(entry, outsiders),
        target,
        dueAt: deadline === null ? null : toIso(deadline),
        verdict: verdict && {
          kind: verdict.kind,
          dueAt: toIso(verdict.dueAt),
          met: verdict.met,
          lateBy: `${verdict.lateBy < 0 ? "-" : ""}${isoLength(Math.abs(verdict.lateBy))}`,
        },
        details: entry ? { ...detailsOf(entry.act), ...readFrom(entry, journal) } : {},
      },
      case: tellCase(row, now),
    },
  };
}

/** A message to try an address with. */
export function tellPing({ tenant, dueAt }: Dispatch): EventTold {
  return { ...headOf(ping, dueAt), data: { tenant, event: null, case: null } };
}

function headOf(event: Dispatch["event"], at: number): Pick<EventTold, "type" | "timestamp" | "version"> {
  return { type: event === ping ? `dueline.${event}` : `case.${event}`, timestamp: toIso(at), version: 1 };
}

function detailsOf(act: Act): z.infer<typeof Details> {
  switch (act.kind) {
    case "open":
      return { priority: act.priority };
    case "reclassify":
      return { priority: act.to, by: act.by };
    case "escalate":
      return { rung: act.rung };
    case "ticket":
      return { ticket: act.number };
    case "correct":
      return { entry: act.entry, ...(act.to === undefined ? {} : { to: toIso(act.to) }) };
    case "withdraw":
      return { entry: act.entry };
    case "reread":
      return { reading: act.reading };
    case "mail":
      return {
        reads: act.reading,
        domain: act.domain,
        known: act.known,
        ...(act.level === null ? {} : { priority: act.level }),
      };
    case "status-page":
      return { state: act.status.state, ...(act.status.since === null ? {} : { since: toIso(act.status.since) }) };
    default:
      return {};
  }
}

function readFrom(entry: Entry, journal: readonly Entry[]): Pick<z.infer<typeof Details>, "mail"> {
  const mail = mailBehind(entry, journal);
  return mail === null ? {} : { mail };
}
