// A case, and what happened to it, as programs get it.
import { z } from "@hono/zod-openapi";
import type { Person, SupportCase } from "../../src/case/case.ts";
import { correctionsOf } from "../../src/case/corrections.ts";
import { movesOf } from "../../src/case/moves/index.ts";
import { nextDueOf } from "../../src/case/next-due.ts";
import { levelOf, standingOf } from "../../src/case/standing.ts";
import { plain, spoken } from "../../src/chat/line.ts";
import type { Noted } from "../../src/chat/outsiders.ts";
import { toldLine } from "../../src/chat/screens/moved-card.ts";
import { contractJson } from "../../src/doors/target.ts";
import type { Words } from "../../src/lang/index.ts";
import { toIso } from "../../src/time/instant.ts";
import { isoInstant, OwnContract } from "./shapes.ts";

const maybe = isoInstant.nullable();
export const Who = z
  .object({ id: z.string(), name: z.string(), token: z.boolean().describe("it is an API token") })
  .openapi("Who");

export const Case = z
  .object({
    number: z.int().openapi({ example: 12 }),
    revision: z.int().describe("counts the changes; the ETag says it too"),
    vendor: z.string().openapi({ example: "zoom" }),
    vendorName: z.string(),
    plan: z.string().nullable(),
    title: z.string().openapi({ example: "Nobody can join a meeting" }),
    description: z.string(),
    priority: z.int(),
    priorityName: z.string(),
    suggested: z.int().describe("the priority by the vendor's own rules"),
    status: z.enum(["open", "waiting", "answered", "restored", "closed"]),
    ticket: z.string().nullable(),
    room: z.object({ platform: z.string(), id: z.string() }),
    site: z.object({ country: z.string(), zone: z.string() }),
    reporter: Who,
    owner: Who.nullable(),
    contact: Who.nullable().describe("who was asked to call, where the vendor speaks to designated contacts only"),
    openedAt: isoInstant,
    reportedAt: maybe,
    acknowledgedAt: maybe,
    respondedAt: maybe,
    restoredAt: maybe,
    closedAt: maybe,
    snoozedUntil: maybe,
    muted: z.boolean(),
    heldSince: maybe.describe("under legal hold since then; null: it is not"),
    nextDueAt: maybe.describe("what the vendor has to do next; null: nothing, or no time is published"),
    targets: z.array(
      z.object({
        kind: z.string(),
        measure: z.string().nullable(),
        dueAt: maybe,
        provisional: z.boolean().describe("the clock is paused: this is the deadline if it went on now"),
        doneAt: maybe,
        contract: OwnContract.optional(),
      }),
    ),
    moves: z.array(z.string()).describe("what can be done with it now"),
  })
  .openapi("Case");
export type Case = z.infer<typeof Case>;

export function caseJson(row: SupportCase, now: number): Case {
  const level = levelOf(row, row.priority);
  const { number, revision, terms, title, description, priority, suggested, status, ticket, site, muted } = row;
  return {
    number,
    revision,
    vendor: terms.vendor,
    vendorName: terms.vendorName,
    plan: terms.plan?.id ?? null,
    title,
    description,
    priority,
    priorityName: level.name,
    suggested,
    status,
    ticket,
    room: { platform: row.room.platform, id: row.room.id },
    site: { country: site.country, zone: site.zone },
    reporter: whoJson(row.reporter),
    owner: orNull(row.owner),
    contact: orNull(row.contact),
    openedAt: toIso(row.openedAt),
    reportedAt: iso(row.reportedAt),
    acknowledgedAt: iso(row.acknowledgedAt),
    respondedAt: iso(row.respondedAt),
    restoredAt: iso(row.restoredAt),
    closedAt: iso(row.closedAt),
    snoozedUntil: iso(row.snoozedUntil),
    heldSince: iso(row.held?.since ?? null),
    muted,
    nextDueAt: iso(nextDueOf(row, now)?.dueAt ?? null),
    targets: standingOf(row, now).map(({ target, dueAt, provisional, doneAt }) => ({
      kind: target.kind,
      measure: target.guaranteed ? target.measure : null,
      dueAt: iso(dueAt),
      provisional,
      doneAt: iso(doneAt),
      ...(target.guaranteed && target.own ? { contract: contractJson(target.own) } : {}),
    })),
    moves: [...movesOf(row)],
  };
}

export const HistoryEntry = z
  .object({
    entry: z.int().describe("by this number it is corrected or withdrawn"),
    happenedAt: isoInstant,
    notedAt: isoInstant,
    by: Who.nullable().describe("null: Dueline itself"),
    kind: z.string().openapi({ example: "respond" }),
    said: z.string().openapi({ example: "API token ServiceNow (of Mara) noted that Zoom answered" }),
    guest: z.boolean().describe("a guest of another company noted it"),
    withdrawn: z.boolean(),
    corrected: maybe.describe("when it really happened, where that was corrected since"),
  })
  .openapi("HistoryEntry");

export function historyJson(row: SupportCase, noted: readonly Noted[], words: Words): z.infer<typeof HistoryEntry>[] {
  const corrections = correctionsOf(row.course);
  return noted.map((entry) => {
    const mended = corrections.get(entry.revision);
    return {
      entry: entry.revision,
      happenedAt: toIso(entry.happenedAt),
      notedAt: toIso(entry.notedAt),
      by: orNull(entry.by),
      kind: entry.act.kind,
      said: plain(toldLine(row, entry, spoken(words)), words.language),
      guest: entry.byGuest,
      withdrawn: mended?.withdrawn ?? false,
      corrected: iso(mended?.at ?? null),
    };
  });
}

function whoJson({ id, name, token }: Person): z.infer<typeof Who> {
  return { id, name, token: token !== undefined };
}

const orNull = (person: Person | null) => person && whoJson(person);
const iso = (at: number | null) => (at === null ? null : toIso(at));
