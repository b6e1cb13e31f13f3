// Which day is meant: "fri", "letzten freitag", "27.11.", "27 noiembrie", "yesterday".
import type { DateTime } from "luxon";
import { months, weekdayCalled, words } from "./time-names.ts";

export type Day = (now: DateTime) => DateTime | null;
export type Clock = { readonly hour: number; readonly minute: number };
export type Said = { readonly day?: Day; readonly clock?: Clock; readonly shift?: Day };

/** What was said by the first words, and how many they are. */
export type Found = { readonly said: Said; readonly length: number } | null;

export function readDay([first = "", second = "", third = ""]: readonly string[]): Found {
  const offset = words("today").has(first)
    ? 0
    : words("yesterday").has(first)
      ? -1
      : words("tomorrow").has(first)
        ? 1
        : null;
  if (offset !== null) return dayOf((now) => now.plus({ days: offset }), 1);
  const turn = words("last").has(first) ? -1 : words("next").has(first) ? 1 : 0;
  const weekday = weekdayCalled(turn === 0 ? first : second);
  const turned = words("last").has(second) ? -1 : words("next").has(second) ? 1 : 0;
  if (weekday !== undefined) {
    return dayOf((now) => weekdayNear(now, weekday, turn || turned), turn !== 0 || turned !== 0 ? 2 : 1);
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(first);
  if (iso) return dayOf(dated(Number(iso[3]), Number(iso[2]), Number(iso[1])), 1);
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(first);
  if (dots) return dayOf(dated(Number(dots[1]), Number(dots[2]), dots[3] ? Number(dots[3]) : null), 1);
  return slashed(first) ?? monthNamed(first, second, third);
}

// "27/11" is clear, "5/6" is June to some and May to others.
function slashed(word: string): Found {
  const [, a = "0", b = "0", year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(word) ?? [];
  const [one, two] = [Number(a), Number(b)];
  if (Math.max(one, two) <= 12) return null;
  return dayOf(dated(Math.max(one, two), Math.min(one, two), year ? Number(year) : null), 1);
}

function monthNamed(first: string, second: string, third: string): Found {
  const [day, name] = /^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(first) ? [first, second] : [second, first];
  const month = months.get(name.replace(/\.$/, ""));
  const number = /^(\d{1,2})(?:\.|st|nd|rd|th)?$/.exec(day)?.[1];
  if (month === undefined || number === undefined) return null;
  const year = /^\d{4}$/.test(third) ? Number(third) : null;
  return dayOf(dated(Number(number), month, year), year === null ? 2 : 3);
}

function dated(day: number, month: number, year: number | null): Day {
  return (now) => {
    const years = year === null ? [now.year - 1, now.year, now.year + 1] : [year];
    return nearest(
      now,
      years.map((one) => now.set({ year: one, month, day })).filter((one) => one.isValid && one.day === day),
    );
  };
}

function weekdayNear(now: DateTime, weekday: number, turn: number): DateTime | null {
  const start = now.minus({ days: 7 });
  const all = Array.from({ length: 15 }, (_, days) => start.plus({ days })).filter((one) => one.weekday === weekday);
  const days = all.filter(
    (one) => turn === 0 || Math.sign(one.startOf("day").diff(now.startOf("day")).milliseconds) === turn,
  );
  return nearest(now, days);
}

function nearest(now: DateTime, days: readonly DateTime[]): DateTime | null {
  const away = (day: DateTime) => Math.abs(day.diff(now).milliseconds);
  return days.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

function dayOf(day: Day, length: number): Found {
  return { said: { day }, length };
}
