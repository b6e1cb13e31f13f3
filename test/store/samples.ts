// Cases, changes and notices as the store gets them, without the rules that make them.
import type { Person, SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import type { Entry } from "../../src/case/journal.ts";
import type { Move } from "../../src/case/move.ts";
import type { Claimed, Notice } from "../../src/case/notice.ts";
import type { Terms } from "../../src/triage/terms.ts";

export const noon = Date.UTC(2026, 2, 2, 12);
export const minute = 60_000;
export const hour = 60 * minute;

export const ana: Person = { id: "U100ANA", name: "Ana Pop", zone: "Europe/Bucharest", language: "ro" };
export const ben: Person = { id: "U200BEN", name: "Ben Vogel", zone: "Europe/Berlin", language: "de" };

export function aCase(given: Partial<SupportCase> = {}): SupportCase {
  return {
    id: "case-1",
    tenant: "T1",
    revision: 1,
    number: 1,
    title: "No calls out of Bucharest",
    description: "All outbound calls fail with 503 since 11:40.",
    answers,
    suggested: 1,
    priority: 1,
    differsBecause: null,
    terms,
    site: { country: "RO", zone: "Europe/Bucharest" },
    language: "en",
    reporter: ana,
    owner: null,
    contact: null,
    room: { platform: "memory", id: "C1", thread: null },
    card: null,
    ticket: null,
    status: "open",
    course: [{ revision: 1, at: noon, act: { kind: "open", answers, suggested: 1, priority: 1 } }],
    stood: [{ level: 1, from: noon, by: null }],
    updates: [],
    openedAt: noon,
    reportedAt: null,
    acknowledgedAt: null,
    respondedAt: null,
    restoredAt: null,
    closedAt: null,
    pauses: [],
    snoozedUntil: null,
    muted: false,
    undelivered: null,
    reminded: 0,
    ...given,
  };
}

export function aNotice(it: SupportCase, given: Partial<Notice> = {}): Notice {
  const notice = { tenant: it.tenant, caseId: it.id, room: it.room, target: null, deadline: null, nth: 1 };
  return { ...notice, id: `${it.id}/card`, topic: "card", dueAt: it.openedAt, ...given };
}

/** The change that opens this case; its response is due in an hour where nothing else is said. */
export function opening(it: SupportCase, notices: readonly Notice[] = [], dueAt: number | null = noon + hour): Change {
  const { answers: given, suggested, priority } = it;
  const act: Entry["act"] = { kind: "open", answers: given, suggested, priority };
  return { onto: null, case: it, entry: entryOf(it, act, dueAt), notices };
}

/** The change that a move makes to a case as it was read. */
export function moving(
  before: SupportCase,
  { set = {}, move = { kind: "note", text: "still down" }, notices = [], dueAt = noon + hour }: Moving = {},
): Change {
  const after = { ...before, ...set, revision: before.revision + 1 };
  return { onto: before.revision, case: after, entry: entryOf(after, move, dueAt), notices };
}

type Moving = {
  readonly set?: Partial<SupportCase>;
  readonly move?: Move;
  readonly notices?: readonly Notice[];
  readonly dueAt?: number | null;
};

export const said = (at: number, message: string | null = "m1", thread: string | null = "t1") =>
  ({ kind: "said", at, message, thread }) as const;

export const idsOf = (notices: readonly Claimed[]) => notices.map((notice) => notice.id);

/** Ids that are unique in this process and, by its number, in others. */
export function ids(prefix = "id"): () => string {
  let given = 0;
  return () => {
    given += 1;
    return `${prefix}-${process.pid}-${given}`;
  };
}

function entryOf(it: SupportCase, act: Entry["act"], dueAt: number | null): Entry {
  const deadlines = [{ kind: "first-response", dueAt, measure: "guarantee" }] as const;
  return {
    revision: it.revision,
    happenedAt: noon,
    notedAt: noon,
    by: it.reporter,
    act,
    deadlines,
    moved: null,
    verdict: null,
  };
}

const answers = {
  environment: "production",
  impact: "down",
  extent: "whole",
  pattern: "constant",
  workaround: "none",
  dataLoss: false,
  security: false,
  goLive: false,
  preview: false,
  outside: false,
  scope: "site",
} as const;

const inAll = (text: string) => ({ en: text, de: text, ro: text });
const source = { document: "support-terms", section: "Response times" };

const terms: Terms = {
  vendor: "zoom",
  vendorName: "Zoom",
  version: "2026-01",
  plan: { id: "premier", name: "Premier" },
  vendorZone: "America/Los_Angeles",
  levels: [1, 2, 3, 4].map((level) => ({
    level,
    name: `Priority ${level}`,
    gloss: inAll(`level ${level}`),
    meaning: inAll("What this level means, told in a sentence of a usual length, so that a row weighs what it will."),
    when: [{ impact: ["down"] }],
    effort: null,
    targets: [
      {
        guaranteed: true,
        kind: "first-response",
        within: { amount: level, unit: "hours" },
        calendar: null,
        measure: "guarantee",
        by: null,
        readings: [],
        source,
      },
    ],
  })),
  response: { starts: "report", endedBy: "reply", pauses: true, text: inAll("A reply by a person."), source },
  contact: { who: "anyone", text: inAll("Anybody may call."), source },
  bring: [inAll("the account number"), inAll("a call id")],
  channels: [],
  channelHours: {},
  lines: [],
  regions: [],
  roundTheClock: null,
  noPhone: null,
  reclassification: null,
  readings: [],
  notes: [],
};
