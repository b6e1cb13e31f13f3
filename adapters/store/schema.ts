// The tables as they are: one type a table, the same for both engines. Instants are epoch ms.
import type { PlatformName, Status } from "../../src/case/case.ts";
import type { Judgement } from "../../src/case/judgement.ts";
import type { Audience } from "../../src/case/rights.ts";
import type { Measure } from "../../src/policy/policy.ts";
import type { DispatchRow, NoticeRow } from "./schema-messages.ts";

export type { DispatchRow, NoticeRow, NoticeState } from "./schema-messages.ts";

/** The document is the case as its last change wrote it; every column beside it has the last word. */
export type CaseRow = {
  tenant: string;
  id: string;
  number: number;
  revision: number;
  status: Status;
  vendor: string;
  platform: PlatformName;
  room: string;
  thread: string | null;
  card: string | null;
  reminded: number;
  reporter: string;
  owner: string | null;
  contact: string | null;
  opened_at: number;
  closed_at: number | null;
  /** The next deadline that is still open; {@link never} where there is none, so that one index sorts them all. */
  next_due: number;
  /** 1: under legal hold. */
  held: number;
  document: string;
};

/** What is worked out of a case, so that it can be asked for: written with the case, and anew where it lags behind. */
export type CaseIndexRow = {
  tenant: string;
  case_id: string;
  /** The case's, when this was worked out. */
  revision: number;
  /** By which rules: a later Dueline may judge otherwise. */
  rules: number;
  sought: string;
  ticket: string;
};

/** One judgement of a case, as `src/case/judgement.ts` makes it; what the report adds up. */
export type RulingRow = {
  tenant: string;
  case_id: string;
  nth: number;
  vendor: string;
  vendor_name: string;
  /** Empty: the vendor has no plans. */
  plan: string;
  plan_name: string;
  platform: PlatformName;
  room: string;
  opened_at: number;
  priority: number;
  kind: Judgement["kind"];
  measure: Measure;
  /** JSON; empty: nothing was promised. */
  within: string;
  outcome: Judgement["outcome"];
  due_at: number | null;
  late_by: number | null;
  took: number | null;
  reclassified: number;
  waited: number;
  waits_since: number | null;
  unreached: number;
  unreached_since: number | null;
  unconfirmed: number;
  unconfirmed_since: number | null;
};

export type JournalRow = { tenant: string; case_id: string; revision: number; at: number; document: string };

/** `room` is empty for what the tenant chose for all its rooms. */
export type SettingsRow = { tenant: string; room: string; document: string };
/** What a platform said of a room, and when. */
export type RoomRow = { tenant: string; platform: PlatformName; id: string; audience: Audience; asked_at: number };
/** `joined_at` null: its administrators have not agreed. */
export type OrganisationMemberRow = {
  tenant: string;
  organisation: string;
  invited_at: number;
  joined_at: number | null;
};
/** The line beside its time, as JSON. */
export type AuditRow = { tenant: string; id: string; at: number; document: string };
export type RecordRow = { tenant: string; kind: string; key: string; value: string };
/** Terms of cases, as they were when those were opened; by their hash, since most cases share them. */
export type FrozenTermsRow = { tenant: string; hash: string; document: string };
/** The document is the token as it was made; its hash is all that is kept of the text. */
export type TokenRow = {
  tenant: string;
  id: string;
  hash: string;
  document: string;
  expires_at: number | null;
  revoked_at: number | null;
  last_used_at: number | null;
};
/** What a program was answered, by the key that it gave. */
export type AnswerRow = {
  tenant: string;
  token: string;
  key: string;
  asked: string;
  document: string;
  until: number;
};
export type SeenRow = { tenant: string; id: string; until: number };
export type CounterRow = { tenant: string; last: number };

export type Tables = {
  support_case: CaseRow;
  case_index: CaseIndexRow;
  ruling: RulingRow;
  journal: JournalRow;
  notice: NoticeRow;
  dispatch: DispatchRow;
  frozen_terms: FrozenTermsRow;
  settings: SettingsRow;
  room: RoomRow;
  audit_line: AuditRow;
  organisation_member: OrganisationMemberRow;
  adapter_record: RecordRow;
  api_token: TokenRow;
  api_answer: AnswerRow;
  seen_mark: SeenRow;
  case_counter: CounterRow;
};

/** The last instant that a JavaScript date can name. */
export const never = 8_640_000_000_000_000;
