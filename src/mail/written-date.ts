// A date as a mail program writes it above a mail that is passed on: "Montag, 23. November 2026 10:12", in the zone of whoever passed it on.
import { plainLetters } from "./plain.ts";

const months = [
  ["jan", "januar", "january", "ian", "ianuarie", "jan", "janvier"],
  ["feb", "februar", "february", "februarie", "fevr", "fevrier"],
  ["mar", "marz", "march", "martie", "mrz", "mars"],
  ["apr", "april", "aprilie", "avr", "avril"],
  ["may", "mai"],
  ["jun", "june", "juni", "iun", "iunie", "juin"],
  ["jul", "july", "juli", "iul", "iulie", "juil", "juillet"],
  ["aug", "august", "aout"],
  ["sep", "sept", "september", "septembrie", "septembre"],
  ["oct", "okt", "october", "oktober", "octombrie", "octobre"],
  ["nov", "november", "noiembrie", "noi", "novembre"],
  ["dec", "dez", "december", "dezember", "decembrie", "decembre"],
];

/** Hours east; summer and winter are different names. */
const zones: { readonly [name: string]: number } = {
  gmt: 0,
  utc: 0,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  oez: 2,
  eest: 3,
  oesz: 3,
  bst: 1,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

type Day = readonly [year: number, month: number, day: number];

/** Epoch ms, to the minute; `offset`: where no zone stands beside it, minutes east. Null: it cannot be read for sure. */
export function writtenDate(written: string, offset: number): number | null {
  const text = plainLetters(written);
  const day = dayIn(text);
  const time = timeIn(text);
  if (!day || time === null) return null;
  const [year, month, date] = day;
  if (month < 0 || date < 1 || date > 31) return null;
  return Date.UTC(year, month, date) + (time - (offsetIn(text) ?? offset)) * 60_000;
}

function dayIn(text: string): Day | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])];
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted) return [Number(dotted[3]), Number(dotted[2]) - 1, Number(dotted[1])];
  const named = /\b(\d{1,2})\.? ([a-z]+)\.?,? (\d{4})\b/.exec(text);
  if (named) return [Number(named[3]), monthOf(named[2] ?? ""), Number(named[1])];
  const american = /\b([a-z]+)\.? (\d{1,2}),? (\d{4})\b/.exec(text);
  if (american) return [Number(american[3]), monthOf(american[1] ?? ""), Number(american[2])];
  return slashed(text);
}

/** 23/11/2026 and 11/23/2026 are told apart only where one of the two cannot be a month. */
function slashed(text: string): Day | null {
  const [, first, second, year] = (/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? []).map(Number);
  if (first === undefined || second === undefined || year === undefined) return null;
  if (first > 12 && second <= 12) return [year, second - 1, first];
  return second > 12 && first <= 12 ? [year, first - 1, second] : null;
}

function monthOf(name: string): number {
  return months.findIndex((names) => names.includes(name));
}

/** Minutes since midnight. */
function timeIn(text: string): number | null {
  const [, hours, minutes, half] =
    /\b(\d{1,2})[:.](\d{2})(?::\d{2})?(?!\.?\d)\s*([ap]\.?m\b)?/.exec(clockOnly(text)) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const twelve = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.startsWith("p") ? 12 : 0);
  return twelve * 60 + Number(minutes);
}

/** Without the day, whose dots look like a time. */
function clockOnly(text: string): string {
  return text.replace(/\b\d{1,2}\.\d{1,2}\.\d{4}\b/g, " ").replace(/\b\d{4}-\d{2}-\d{2}t?/g, " ");
}

function offsetIn(text: string): number | null {
  const [, sign, hours, minutes] =
    /(?:\s|gmt|utc)([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(text.replace(/\d{4}-\d{2}-\d{2}/, "")) ?? [];
  if (hours !== undefined) return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  const name = text.match(/\b[a-z]{3,4}\b/g)?.find((word) => Object.hasOwn(zones, word));
  return name === undefined ? null : (zones[name] ?? 0) * 60;
}
