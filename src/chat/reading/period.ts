// Which time a report is of: "last quarter", "Q3", "dieses Jahr", "luna trecută", "november", "2026-10..2026-12".
import { DateTime } from "luxon";
import { months, words } from "./time-names.ts";

const units = ["week", "month", "quarter", "year"] as const;
type Unit = (typeof units)[number];

/** As it was said; which instants it is, the day on which it is asked says. */
export type Period =
  /** The last included; years, months or days: "2026", "2026-10", "2026-10-15". */
  | { readonly kind: "between"; readonly from: string; readonly to: string }
  /** `turn` -1: the one before the one that runs. */
  | { readonly kind: "turn"; readonly unit: Unit; readonly turn: 0 | -1 }
  /** `year` null: the latest that has begun. */
  | { readonly kind: "nth"; readonly unit: "month" | "quarter"; readonly nth: number; readonly year: number | null };

/** What a report is of: this conversation, all of this tenant, or all of the organisation that it belongs to. */
export type Reach = "here" | "tenant" | "organisation";

/** Half-open, epoch ms. */
export type Span = { readonly since: number; readonly until: number };

/** Null: these words, each of them, name no period. */
export function readPeriod(said: readonly string[]): Period | null {
  const left = said.filter((word) => !words("fill").has(word) && !words("through").has(word));
  const [first, to = first] = left;
  if (first === undefined || to === undefined) return null;
  if (left.length <= 2 && isDated(first) && isDated(to)) {
    return first <= to ? { kind: "between", from: first, to } : { kind: "between", from: to, to: first };
  }
  const year = left.find((word) => /^20\d\d$/.test(word));
  const rest = left.filter((word) => word !== year);
  return (year === undefined ? turned(rest) : null) ?? named(rest, year === undefined ? null : Number(year));
}

/** Is it of this conversation alone, and what else was said? */
export function scopeIn(said: readonly string[]): { readonly here: boolean; readonly others: readonly string[] } {
  const here = said.some((word) => words("here").has(word));
  return { here, others: said.filter((word) => !words("here").has(word) && !words("everywhere").has(word)) };
}

/** The same of a report, which may be of the whole organisation. */
export function reachIn(said: readonly string[]): { readonly reach: Reach; readonly others: readonly string[] } {
  const { here, others } = scopeIn(said);
  const rest = others.filter((word) => !words("across").has(word));
  return { reach: rest.length < others.length ? "organisation" : here ? "here" : "tenant", others: rest };
}

/** As the wall clock of `zone`, IANA, cuts it; `now` is epoch ms. */
export function spanOf(period: Period, now: number, zone: string): Span {
  const today = DateTime.fromMillis(now, { zone });
  switch (period.kind) {
    case "between": {
      const [since, last] = [period.from, period.to].map((text) => DateTime.fromISO(text, { zone }));
      const until = last?.plus({ [sizes[period.to.length] ?? "months"]: 1 });
      return { since: since?.toMillis() ?? 0, until: until?.toMillis() ?? now };
    }
    case "turn": {
      const since = today.startOf(period.unit).plus({ [`${period.unit}s`]: period.turn });
      return spanFrom(since, period.unit);
    }
    case "nth": {
      const month = period.unit === "month" ? period.nth : period.nth * 3 - 2;
      const thisYear = today.startOf("year").set({ month });
      const latest = thisYear <= today ? thisYear : thisYear.minus({ years: 1 });
      return spanFrom(period.year === null ? latest : thisYear.set({ year: period.year }), period.unit);
    }
    default:
      return period satisfies never;
  }
}

/** By how a date is written. */
const sizes: { readonly [length: number]: "years" | "months" | "days" } = { 4: "years", 7: "months", 10: "days" };

function spanFrom(since: DateTime, unit: Unit): Span {
  return { since: since.toMillis(), until: since.plus({ [`${unit}s`]: 1 }).toMillis() };
}

function isDated(word: string): boolean {
  return /^20\d\d(-\d\d(-\d\d)?)?$/.test(word) && DateTime.fromISO(word).isValid;
}

function turned([one = "", other = "", ...others]: readonly string[]): Period | null {
  const unit = unitOf(one) ?? unitOf(other);
  const turn = unitOf(one) === undefined ? one : other;
  if (unit === undefined || others.length > 0) return null;
  if (words("last").has(turn)) return { kind: "turn", unit, turn: -1 };
  return words("this").has(turn) ? { kind: "turn", unit, turn: 0 } : null;
}

function unitOf(word: string): Unit | undefined {
  return units.find((unit) => words(unit).has(word));
}

/** "q3", "2026-q3", "quarter 3", "3 quartal", "november". */
function named([one = "", other = "", ...others]: readonly string[], year: number | null): Period | null {
  if (others.length > 0) return null;
  const [, own, quarter] = /^(?:(20\d\d)-?)?[qt]([1-4])$/.exec(one) ?? [];
  if (quarter !== undefined && other === "") {
    return { kind: "nth", unit: "quarter", nth: Number(quarter), year: own === undefined ? year : Number(own) };
  }
  const digit = [one, other].find((word) => /^[1-4]$/.test(word));
  if (digit !== undefined && [one, other].some((word) => words("quarter").has(word)))
    return { kind: "nth", unit: "quarter", nth: Number(digit), year };
  const month = other === "" ? months.get(one) : undefined;
  return month === undefined ? null : { kind: "nth", unit: "month", nth: month, year };
}
