// The door to wherever cases are kept. Every question names its tenant; nobody sees another's rows.
import type { Terms } from "../triage/terms.ts";
import type { AuditEntry, AuditFilter, AuditLine } from "./audit.ts";
import type { PlatformName, Room, SupportCase } from "./case.ts";
import type { CaseFilter, CaseScope } from "./case-filter.ts";
import type { Change } from "./change.ts";
import type { Hooks } from "./hook.ts";
import type { Entry } from "./journal.ts";
import type { Backlog, Claimed, SaidReminder, Settlement } from "./notice.ts";
import type { Organisations } from "./organisation.ts";
import type { Records } from "./records.ts";
import type { ReportRow } from "./report.ts";
import type { Audience, KnownRoom } from "./rights.ts";
import type { Settings } from "./settings.ts";
import type { StoredEntry } from "./stored.ts";
import type { Answer, Tokens } from "./token.ts";

export type Portion = { readonly cases: readonly SupportCase[]; readonly next: number | null };

/** A case as it stands, and its journal as it was written: not brought up to date, so that its hashes hold. */
export type CaseRecord = {
  readonly now: SupportCase;
  readonly entries: readonly StoredEntry[];
  /** Those of the first day; null: they are gone from the store. */
  readonly terms: Terms | null;
};

export type Store = {
  /**
   * One transaction: row, journal line, notices. `stale`: somebody else changed the case first. `card`, `room.thread`
   * and `reminded` are delivery's: after the first `keep` only `settle` writes them, whatever the change carries.
   * `answer` is kept along with it; `stale` too where one was given under its key already.
   */
  keep(change: Change, answer?: Answer): Promise<"kept" | "stale">;
  /** The next case number of this tenant, from 1; never given twice. */
  nextNumber(tenant: string): Promise<number>;
  findCase(tenant: string, id: string): Promise<SupportCase | null>;
  findByNumber(tenant: string, number: number): Promise<SupportCase | null>;
  /** Open cases by what is due next, closed ones by when they were closed, latest first. */
  listCases(tenant: string, filter: CaseFilter): Promise<readonly SupportCase[]>;
  /**
   * Whatever there is of a tenant, by number, a portion at a time: those behind `after`. `next`: behind which it goes on; null: that was
   * all. What changes meanwhile is neither missed nor met twice.
   */
  portionOf(tenant: string, after: number): Promise<Portion>;
  countCases(tenant: string): Promise<number>;
  /**
   * How vendors kept what they promised as of `now`, by vendor, plan, priority and promise; for however many cases.
   * `organisation`: of every tenant that belongs to this one's as well; of none where this one belongs to none.
   */
  report(tenant: string, scope: CaseScope, now: number, of?: "tenant" | "organisation"): Promise<readonly ReportRow[]>;
  journalOf(tenant: string, caseId: string): Promise<readonly Entry[]>;
  recordOf(tenant: string, caseId: string): Promise<CaseRecord | null>;

  /** The rooms in which this tenant has cases; null where nobody has asked yet who sees what is said there. */
  roomsOf(tenant: string): Promise<readonly KnownRoom[]>;
  roomOf(tenant: string, room: Pick<Room, "platform" | "id">): Promise<KnownRoom>;
  /** What a platform said of a room at `now`, epoch ms. */
  keepRoom(tenant: string, room: Pick<Room, "platform" | "id">, audience: Audience, now: number): Promise<void>;

  /** `room` null: the tenant's own. */
  settingsOf(tenant: string, room: string | null): Promise<Settings>;
  /** With what the audit log says of the change, in one transaction. */
  keepSettings(
    tenant: string,
    room: string | null,
    settings: Settings,
    noted?: readonly AuditLine[] | undefined,
  ): Promise<void>;

  /** A line for the audit log. Corrections of entries stand there by being kept. */
  note(tenant: string, line: AuditLine): Promise<void>;
  audit(tenant: string, filter: AuditFilter): Promise<readonly AuditEntry[]>;

  /**
   * Takes up to `limit` notices due at `now`, cards before the rest and the oldest first, for `leaseMs`. Whoever dies
   * loses them when the lease ends. `platforms`: those that this worker can speak on; all, where nothing is said.
   */
  claim(now: number, limit: number, leaseMs: number, platforms?: readonly PlatformName[]): Promise<readonly Claimed[]>;
  /**
   * False: the lease was lost meanwhile, and nothing was written. What is said changes the case's row and not its
   * revision: a `card` or `refresh` said with a message stores message and thread, a reminder counts in `reminded`.
   */
  settle(claimed: Claimed, settlement: Settlement): Promise<boolean>;
  /** Reminders of a case that stand in its room as they were said, the latest first. */
  saidReminders(tenant: string, caseId: string, limit: number): Promise<readonly SaidReminder[]>;
  /** Its message says by now that it is over, or is gone. */
  putAway(reminder: Pick<SaidReminder, "tenant" | "id">): Promise<void>;
  /** When the next of them comes up, epoch ms; null: none waits. One row is looked at, however many wait. */
  nextUp(platforms?: readonly PlatformName[]): Promise<number | null>;
  /** Since when the oldest of those is due whose time has come, epoch ms; null: none is. One row is looked at. */
  oldestDue(now: number): Promise<number | null>;
  /** The same of what is said: a card that is drawn again is nothing said, and as many of these are gone past. */
  nextSaid(): Promise<number | null>;
  backlog(now: number, platforms?: readonly PlatformName[]): Promise<Backlog>;
  /** Calls back soon after a notice was kept by any process, so that what is due now need not wait for a poll. */
  onNotice(listener: () => void): () => void;

  readonly records: Records;
  readonly tokens: Tokens;
  readonly hooks: Hooks;
  readonly organisations: Organisations;
  /** True the first time that this id is seen within `ttlMs`. */
  firstTime(tenant: string, id: string, now: number, ttlMs: number): Promise<boolean>;

  /** Whose cases are here. */
  tenants(): Promise<readonly string[]>;
  /**
   * The clock was ahead, and is right again: what was dropped in a time that has not come is to be judged anew, and what
   * was put off into it comes up now. `everywhere`: also what was said before its time, and messages to other programs, for
   * which every row is read. Says how many are judged anew.
   */
  takeBackFuture(now: number, everywhere?: boolean): Promise<number>;
  /** The time by the database's own clock, epoch ms; null: it has none of its own. */
  time(): Promise<number | null>;

  /** Everything of a tenant, for good; `held`: a legal hold forbids it, and nothing was erased. */
  eraseTenant(tenant: string, despiteHold?: boolean): Promise<"erased" | "held">;
  /** Takes a person's id and name out of every row of a tenant; the cases stay. */
  erasePerson(tenant: string, personId: string, despiteHold?: boolean): Promise<number>;
  /** Numbers of cases under legal hold in which this person, or anybody, stands. */
  heldCases(tenant: string, personId?: string): Promise<readonly number[]>;
  /**
   * Removes, of each tenant, cases closed before what `before` makes of its choice (epoch ms; null: none), with all that belongs to
   * them, and audit lines as old; and stale marks, and what was said of cases that are over for a month. Says how many cases. A tenant under legal hold loses nothing.
   */
  expire(before: (chosen: Settings["retention"]) => number | null, now: number): Promise<number>;
  /** Answers or throws within a second: is the store there? */
  ping(): Promise<void>;
  close(): Promise<void>;
};
