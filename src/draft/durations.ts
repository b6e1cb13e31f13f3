// Lengths of time as documents write them: "4 Geschäftsstunden", "one hour (24/7)", "2 zile lucrătoare".
import type { Duration } from "../policy/parts.ts";
import { any, type DocumentWords, plainLetters, tongues, whole } from "./words.ts";

export type Length = {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly unit: Duration["unit"] | "days";
  /** It is said that it counts day and night. */
  readonly always: boolean;
};

const unitNames = ["business-hours", "next-business-days", "business-days", "minutes", "hours", "days"] as const;
const spoken = any(({ numbers }) => numbers);
const number = `(?:(?:${spoken}\\s*)?\\(\\d{1,3}\\)|\\d{1,3}|${spoken}(?=[\\s-]))`;
const unit = unitNames.map((name) => `(${any(({ units }) => units[name])})`).join("|");
const pattern = new RegExp(`(?<![\\p{L}\\d:./x-])(${number})[\\s-]*(?:${unit})(?![\\p{L}\\d])`, "giu");
const nextDay = whole(any(({ units }) => units["next-business-days"]));
const perDay = new RegExp(`^\\s*${any(({ perDay }) => perDay)}`, "iu");
const inBusiness = new RegExp(`^[\\s,]*\\(?${any(({ inBusinessTime }) => inBusinessTime)}\\)?`, "iu");
export const roundTheClock = `(?:24 ?[x×/] ?7(?: ?[x×/] ?365)?|7 ?[x×/] ?24|${any(({ always }) => always)})`;
const always = new RegExp(`^[\\s,]*\\(?${roundTheClock}\\)?`, "iu");

export function lengthsIn(written: string): Length[] {
  const text = plainLetters(written);
  const days = [...text.matchAll(nextDay)].map((found): Length => {
    return {
      from: found.index,
      to: found.index + found[0].length,
      amount: 1,
      unit: "next-business-days",
      always: false,
    };
  });
  const found = [...text.matchAll(pattern)].flatMap((match): Length[] => {
    const [all, amount = "", ...units] = match;
    const rest = text.slice(match.index + all.length);
    const name = unitNames[units.findIndex((one) => one !== undefined)];
    const read = amountOf(amount);
    if (name === undefined || read === null || perDay.test(rest)) return [];
    const business = inBusiness.exec(rest)?.[0].length ?? 0;
    const clock = always.exec(rest)?.[0].length ?? 0;
    const to = match.index + all.length + Math.max(business, clock);
    return [{ from: match.index, to, amount: read, unit: business > 0 ? inHours(name) : name, always: clock > 0 }];
  });
  const apart = days.filter((day) => !found.some((one) => one.from < day.to && day.from < one.to));
  return [...found, ...apart].toSorted((a, b) => a.from - b.from);
}

function inHours(name: (typeof unitNames)[number]): Length["unit"] {
  const table = { minutes: "business-minutes", hours: "business-hours", days: "business-days" } as const;
  return name === "minutes" || name === "hours" || name === "days" ? table[name] : name;
}

function amountOf(written: string): number | null {
  const digits = /\d+/.exec(written)?.[0];
  if (digits !== undefined) return Number(digits) > 0 ? Number(digits) : null;
  const inWords = (words: DocumentWords) =>
    words.numbers.findIndex((one) => new RegExp(`^(?:${one})$`, "iu").test(written.trim())) + 1;
  return tongues.map(({ words }) => inWords(words)).find((value) => value > 0) ?? null;
}
