// A pack as one table, for whoever counts in a spreadsheet: a row for each entry of the history, for each deadline, and for
// each thing of ours that the vendor waited for.
import type { Duration, Source } from "../policy/parts.ts";
import { toIso } from "../time/instant.ts";
import type { LedgerLine } from "./ledger.ts";
import type { CasePack, Pack } from "./pack.ts";
import type { HistoryLine, Told } from "./told.ts";

/** Names of columns are a promise to scripts, so they are English everywhere. Instants are UTC ISO 8601. */
export const columns = [
  ...["case", "title", "ticket", "vendor", "plan", "policy_version", "row", "what", "priority", "measure"],
  ...["stated_at", "noted_at", "person", "words", "correction", "within", "clause", "readings"],
  ...["since", "due_at", "came_at", "outcome", "late_by_minutes", "seal", "guest", "vendor_at"],
  "own_delay_minutes",
] as const;

type Column = (typeof columns)[number];
export type Row = { readonly [C in Column]?: string | number | null | undefined };

export function tableOf({ cases }: Pick<Pack, "cases">): Row[] {
  return cases.flatMap((one) => {
    const about = aboutOf(one.told);
    const history = one.told.history.map((line, nth): Row => ({ ...about, ...historyRow(line, one, nth) }));
    const deadlines = one.told.deadlines.map((line): Row => ({ ...about, ...deadlineRow(line) }));
    return [...history, ...deadlines, ...delayRows(one.told).map((row): Row => ({ ...about, ...row }))];
  });
}

function aboutOf({ number, title, ticket, policy }: Told): Row {
  return {
    case: number,
    title,
    ticket,
    vendor: policy.name,
    plan: policy.plan,
    policy_version: policy.version,
  };
}

function historyRow(
  { entry, act, happenedAt, notedAt, by, corrected }: HistoryLine,
  { record, guests }: CasePack,
  nth: number,
): Row {
  const correction = corrected === null ? null : correctionIn(corrected);
  return {
    row: "history",
    what: act.kind,
    stated_at: happenedAt,
    noted_at: notedAt,
    person: by?.name,
    correction,
    priority: act.kind === "open" ? act.priority : act.kind === "reclassify" ? act.to : null,
    words: wordsIn(act),
    seal: record.entries[nth]?.seal?.chain,
    guest: guests?.includes(entry) ? "yes" : null,
    vendor_at: "vendorAt" in act && act.vendorAt !== undefined ? toIso(act.vendorAt) : null,
  };
}

function correctionIn({ withdrawn, happenedAt, act, by }: NonNullable<HistoryLine["corrected"]>): string {
  if (withdrawn) return "withdrawn";
  const decided = act?.kind === "reclassify" ? `decided by ${act.by}` : act?.kind;
  return `really ${[decided, happenedAt, by && `by ${by.name}`].filter(Boolean).join(", ")}`;
}

function wordsIn(act: HistoryLine["act"]): string | null {
  if ("why" in act) return act.why;
  if (act.kind === "note") return act.text;
  if (act.kind === "ticket") return act.number;
  return act.kind === "assign" ? act.to.name : null;
}

function deadlineRow({ kind, priority, measure, outcome, ...line }: LedgerLine): Row {
  return {
    row: "deadline",
    what: kind,
    priority,
    measure,
    outcome,
    since: line.since,
    due_at: line.dueAt,
    came_at: line.doneAt,
    late_by_minutes: line.lateByMs === null ? null : Math.round(line.lateByMs / 60_000),
    within: line.within && lengthOf(line.within),
    clause: line.clause && clauseOf(line.clause),
    readings: line.readings.join(" "),
  };
}

/** In a row of its own, so that a column that is added up counts it once. */
function delayRows({ ours }: Told): Row[] {
  return Object.entries(ours ?? {})
    .filter(([, ms]) => ms > 0)
    .map(([what, ms]) => ({ row: "own-delay", what, own_delay_minutes: Math.round(ms / 60_000) }));
}

const lengthOf = ({ amount, unit }: Duration) => `${amount} ${unit}`;
const clauseOf = ({ document, section }: Source) => `${document}: ${section}`;
