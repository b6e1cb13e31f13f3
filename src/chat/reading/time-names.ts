// The names of days and months in every language, and the small words of time.
import { Info } from "luxon";
import { type Heard, heard, languages } from "./heard.ts";
import { fold } from "./phrase.ts";

export const weekdays = named((locale) =>
  ["long", "short"].map((size) => Info.weekdays(size === "long" ? "long" : "short", { locale })),
);
export const months = named((locale) =>
  ["long", "short"].map((size) => Info.months(size === "long" ? "long" : "short", { locale })),
);

/** Also with an article or an ending: "vinerea", "montags". */
export function weekdayCalled(word: string): number | undefined {
  const exact = weekdays.get(word);
  if (exact !== undefined || word.length < 4) return exact;
  const near = [...weekdays].find(([name]) => {
    const stem = name.slice(0, Math.max(3, name.length - 1));
    return name.length > 3 && word.startsWith(stem) && word.length <= name.length + 2;
  });
  return near?.[1];
}

/** Names and their beginnings, of two letters on where a language writes them so: "fr", "fri", "freitag". */
function named(of: (locale: string) => string[][]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const language of languages) {
    for (const names of of(language)) {
      names.forEach((name, index) => {
        const word = fold(name).replace(/\.$/, "");
        for (const known of [word, ...(word.length > 3 ? [word.slice(0, 3)] : [])])
          if (!all.has(known)) all.set(known, index + 1);
      });
    }
  }
  return all;
}

const kept = new Map<string, ReadonlySet<string>>();
export function words(kind: keyof Heard["when"]): ReadonlySet<string> {
  const known = kept.get(kind) ?? new Set(languages.flatMap((language) => heard[language].when[kind]).map(fold));
  kept.set(kind, known);
  return known;
}
