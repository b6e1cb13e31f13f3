// What a case's record comes to, for whoever reads it: who, under which promise, what happened, what was due and what came.
import type { Person, SupportCase } from "../case/case.ts";
import { type Corrected, correctionsOf } from "../case/corrections.ts";
import type { Entry } from "../case/journal.ts";
import { type OwnDelays, ownDelaysOf } from "../case/own-delays.ts";
import type { Counting } from "../case/ruling.ts";
import { rulingsOf } from "../case/rulings.ts";
import { readEntry, type StoredEntry } from "../case/stored.ts";
import { toIso } from "../time/instant.ts";
import { type LedgerLine, ledgerLine } from "./ledger.ts";
import { type PolicyTold, policyTold } from "./policy-told.ts";

type Who = Pick<Person, "id" | "name"> | null;

/** An entry of the history. `happenedAt` as it was stated first; what it is taken for today stands in `corrected`. */
export type HistoryLine = {
  readonly entry: number;
  readonly happenedAt: string;
  readonly notedAt: string;
  readonly by: Who;
  readonly act: Entry["act"];
  readonly corrected: Mended | null;
};

/** Of what it was taken for before, only what is otherwise. */
type Mended = {
  readonly withdrawn: boolean;
  readonly happenedAt: string | null;
  readonly act?: Entry["act"] | undefined;
  readonly by?: Who | undefined;
};

export type Told = {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly site: SupportCase["site"];
  readonly status: SupportCase["status"];
  readonly priority: number;
  readonly ticket: string | null;
  readonly reporter: Who;
  readonly owner: Who;
  readonly contact: Who;
  readonly openedAt: string;
  readonly reportedAt: string | null;
  readonly respondedAt: string | null;
  readonly restoredAt: string | null;
  readonly closedAt: string | null;
  /** By the vendor's own record; absent: nobody noted it. */
  readonly vendorOpenedAt?: string | undefined;
  readonly vendorClosedAt?: string | undefined;
  /** Under legal hold since then, and why; absent: it is not. */
  readonly held?: { readonly since: string; readonly why: string } | undefined;
  readonly policy: PolicyTold;
  readonly history: readonly HistoryLine[];
  /** The vendor waited for us; whether its clock stood still then, `policy` says. */
  readonly waits: readonly { readonly from: string; readonly until: string | null }[];
  /** Our own delay until the pack was made, ms of calendar time; absent in packs of version 1. */
  readonly ours?: OwnDelays | undefined;
  /** Every deadline that there ever was. */
  readonly deadlines: readonly LedgerLine[];
  /** Those of them that are decided for good and were promised or aimed at. */
  readonly verdicts: readonly LedgerLine[];
};

/** `counting`: as the version that made a pack did. */
export function tell(row: SupportCase, stored: readonly StoredEntry[], now: number, counting: Counting = "anew"): Told {
  const { number, title, description, site, status, priority, ticket, course, pauses } = row;
  const corrections = correctionsOf(course);
  const deadlines = rulingsOf(row, now, counting).map((ruling) => ledgerLine(row, ruling));
  return {
    number,
    title,
    description,
    site,
    status,
    priority,
    ticket,
    reporter: whoOf(row.reporter),
    owner: whoOf(row.owner),
    contact: whoOf(row.contact),
    openedAt: toIso(row.openedAt),
    reportedAt: isoOr(row.reportedAt),
    respondedAt: isoOr(row.respondedAt),
    restoredAt: isoOr(row.restoredAt),
    closedAt: isoOr(row.closedAt),
    vendorOpenedAt: row.vendorOpenedAt === undefined ? undefined : toIso(row.vendorOpenedAt),
    vendorClosedAt: row.vendorClosedAt === undefined ? undefined : toIso(row.vendorClosedAt),
    held: row.held && { since: toIso(row.held.since), why: row.held.why },
    policy: policyTold(row),
    history: stored.map(readEntry).map((entry) => historyLine(entry, corrections.get(entry.revision))),
    waits: pauses.map(({ from, until }) => ({ from: toIso(from), until: isoOr(until) })),
    ours: ownDelaysOf(row, row.closedAt ?? now, counting),
    deadlines,
    verdicts: deadlines.filter(isDecided),
  };
}

function historyLine({ revision, happenedAt, notedAt, by, act }: Entry, mended: Corrected | undefined): HistoryLine {
  const corrected = mended ? mendedAs(mended) : null;
  return { entry: revision, happenedAt: toIso(happenedAt), notedAt: toIso(notedAt), by: whoOf(by), act, corrected };
}

function mendedAs({ withdrawn, at, act, who }: Corrected): Mended {
  return { withdrawn, happenedAt: isoOr(at), act: act ?? undefined, by: who === null ? undefined : whoOf(who) };
}

function isDecided({ outcome, measure }: LedgerLine): boolean {
  return measure !== "average" && (outcome === "met" || outcome === "missed");
}

/** Where he sits and what he speaks is nobody's matter. */
function whoOf(person: Person | null): Who {
  return person && { id: person.id, name: person.name };
}

const isoOr = (at: number | null) => (at === null ? null : toIso(at));
