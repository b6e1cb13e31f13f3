// The row types as data, so that they can be held against the tables as they really are.
import type { Tables } from "../../adapters/store/schema.ts";

type Kind<T> = null extends T ? `${Base<NonNullable<T>>}?` : Base<T>;
type Base<T> = [T] extends [string] ? "text" : "number";

/** Leaves out no table and no column, or does not compile. `?`: may be null. */
export const tables: { readonly [T in keyof Tables]: { readonly [C in keyof Tables[T]]: Kind<Tables[T][C]> } } = {
  support_case: {
    tenant: "text",
    id: "text",
    number: "number",
    revision: "number",
    status: "text",
    vendor: "text",
    platform: "text",
    room: "text",
    thread: "text?",
    card: "text?",
    reminded: "number",
    reporter: "text",
    owner: "text?",
    contact: "text?",
    opened_at: "number",
    closed_at: "number?",
    next_due: "number",
    held: "number",
    document: "text",
  },
  case_index: {
    tenant: "text",
    case_id: "text",
    revision: "number",
    rules: "number",
    sought: "text",
    ticket: "text",
  },
  ruling: {
    tenant: "text",
    case_id: "text",
    nth: "number",
    vendor: "text",
    vendor_name: "text",
    plan: "text",
    plan_name: "text",
    platform: "text",
    room: "text",
    opened_at: "number",
    priority: "number",
    kind: "text",
    measure: "text",
    within: "text",
    outcome: "text",
    due_at: "number?",
    late_by: "number?",
    took: "number?",
    reclassified: "number",
    waited: "number",
    waits_since: "number?",
    unreached: "number",
    unreached_since: "number?",
    unconfirmed: "number",
    unconfirmed_since: "number?",
  },
  journal: { tenant: "text", case_id: "text", revision: "number", at: "number", document: "text" },
  notice: {
    tenant: "text",
    id: "text",
    case_id: "text",
    platform: "text",
    room: "text",
    thread: "text?",
    topic: "text",
    target: "text?",
    due_at: "number",
    deadline: "number?",
    nth: "number",
    state: "text",
    up_at: "number",
    attempts: "number",
    unknowns: "number",
    lease: "text?",
    message: "text?",
    why: "text?",
    settled_at: "number?",
  },
  dispatch: {
    tenant: "text",
    id: "text",
    hook: "text",
    case_id: "text?",
    event: "text",
    target: "text?",
    due_at: "number",
    deadline: "number?",
    nth: "number",
    state: "text",
    up_at: "number",
    attempts: "number",
    lease: "text?",
    why: "text?",
    settled_at: "number?",
  },
  room: { tenant: "text", platform: "text", id: "text", audience: "text", asked_at: "number" },
  settings: { tenant: "text", room: "text", document: "text" },
  frozen_terms: { tenant: "text", hash: "text", document: "text" },
  audit_line: { tenant: "text", id: "text", at: "number", document: "text" },
  organisation_member: { tenant: "text", organisation: "text", invited_at: "number", joined_at: "number?" },
  adapter_record: { tenant: "text", kind: "text", key: "text", value: "text" },
  api_token: {
    tenant: "text",
    id: "text",
    hash: "text",
    document: "text",
    expires_at: "number?",
    revoked_at: "number?",
    last_used_at: "number?",
  },
  api_answer: { tenant: "text", token: "text", key: "text", asked: "text", document: "text", until: "number" },
  seen_mark: { tenant: "text", id: "text", until: "number" },
  case_counter: { tenant: "text", last: "number" },
};

/** What an engine says of its columns, in the same words. */
export function asTables(columns: readonly ColumnThere[]): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const { table, column, type, nullable } of columns) {
    if (table.startsWith("kysely_")) continue;
    const base = type.toLowerCase() === "text" ? "text" : "number";
    found[table] = { ...found[table], [column]: nullable ? `${base}?` : base };
  }
  return found;
}

type ColumnThere = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
};
