// A case as other programs get it: what it is, how it stands, and by when what is due.
import { z } from "zod";
import type { Person, SupportCase } from "../case/case.ts";
import { standingOf } from "../case/standing.ts";
import { toIso } from "../time/instant.ts";
import { isoDuration, isoOrNull } from "./iso.ts";
import { ContractTold, contractJson } from "./target.ts";

const Instant = z.iso.datetime();
const Who = z.object({ id: z.string(), name: z.string() }).nullable();

/** One promise. Without a published time `guaranteed` is false and `dueAt` null. */
const TargetTold = z.object({
  kind: z.string(),
  dueAt: Instant.nullable(),
  guaranteed: z.boolean(),
  measure: z.enum(["guarantee", "aim", "average"]).nullable(),
  within: z.string().nullable(),
  clock: z.enum(["business", "calendar"]).nullable(),
  doneAt: Instant.nullable(),
  /** The vendor's clock stands still: the deadline if it went on now. */
  provisional: z.boolean(),
  /** It stands in the tenant's own contract; absent: it is what the vendor publishes. */
  contract: ContractTold.optional(),
});

export const CaseTold = z.object({
  id: z.string(),
  number: z.number(),
  revision: z.number(),
  vendor: z.string(),
  plan: z.string().nullable(),
  priority: z.number(),
  priorityName: z.string(),
  status: z.enum(["open", "waiting", "answered", "restored", "closed"]),
  title: z.string(),
  ticket: z.string().nullable(),
  room: z.object({ platform: z.string(), id: z.string() }),
  reporter: Who,
  owner: Who,
  openedAt: Instant,
  reportedAt: Instant.nullable(),
  respondedAt: Instant.nullable(),
  restoredAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  targets: z.array(TargetTold),
});
export type CaseTold = z.infer<typeof CaseTold>;

/** `now`, epoch ms: while the vendor's clock stands still its deadlines move with it. */
export function tellCase(row: SupportCase, now: number): CaseTold {
  const { id, number, revision, terms, priority, status, title, ticket, room } = row;
  return {
    id,
    number,
    revision,
    vendor: terms.vendor,
    plan: terms.plan?.id ?? null,
    priority,
    priorityName: terms.levels.find(({ level }) => level === priority)?.name ?? String(priority),
    status,
    title,
    ticket,
    room: { platform: room.platform, id: room.id },
    reporter: who(row.reporter),
    owner: who(row.owner),
    openedAt: toIso(row.openedAt),
    reportedAt: isoOrNull(row.reportedAt),
    respondedAt: isoOrNull(row.respondedAt),
    restoredAt: isoOrNull(row.restoredAt),
    closedAt: isoOrNull(row.closedAt),
    targets: targetsOf(row, now),
  };
}

function targetsOf(row: SupportCase, now: number): CaseTold["targets"] {
  return standingOf(row, now).map(({ target, dueAt, doneAt, provisional }) => ({
    kind: target.kind,
    dueAt: isoOrNull(dueAt),
    guaranteed: target.guaranteed,
    measure: target.guaranteed ? target.measure : null,
    within: target.guaranteed ? isoDuration(target.within) : null,
    clock: target.guaranteed ? (target.calendar === null ? "calendar" : "business") : null,
    doneAt: isoOrNull(doneAt),
    provisional,
    ...(target.guaranteed && target.own ? { contract: contractJson(target.own) } : {}),
  }));
}

function who(person: Person | null): CaseTold["owner"] {
  return person && { id: person.id, name: person.name };
}
