// When it is open: every time of day in the document, for whom it stands there, as a calendar of the policy.
import { type HoursSaid, hoursIn } from "./hours.ts";
import type { Outline, Placed } from "./outline.ts";
import { type Ground, groundOf, type Passage, sentenceAt } from "./page.ts";
import { numbersIn } from "./phones.ts";
import { says } from "./words.ts";

export type Opening = {
  readonly id: string;
  readonly role: "business" | "region" | "line" | "way";
  readonly hours: HoursSaid;
  readonly passage: Passage;
  readonly ground: Ground;
  /** Of a region, and what the document calls it. */
  readonly serves: "americas" | "apac" | "emea" | null;
  readonly region: string;
};

const regions = {
  americas: /\bamericas?\b|\bamerika\b|\bamericile\b/iu,
  apac: /\bapac\b|\basia|\basien|\basien-pazifik/iu,
  emea: /\bemea\b|\beurope\b|\beuropa\b/iu,
} as const;

export function openingsIn({ placed }: Outline): Opening[] {
  const openings: Opening[] = [];
  for (const one of placed) {
    for (const hours of hoursIn(one.passage.text)) {
      const role = roleOf(one, hours);
      const { serves = null, said: region = "" } = (role === "region" ? regionOf(one.passage.text) : null) ?? {};
      const wanted = serves ?? { business: "office", line: "line", way: "web", region: "region" }[role];
      const same = openings.filter(({ id }) => id === wanted || id.startsWith(`${wanted}-`)).length;
      if (openings.some((other) => other.role === role && role === "business" && sameHours(other.hours, hours)))
        continue;
      const ground = groundOf(one.passage, hours.from, hours.to);
      openings.push({
        id: same === 0 ? wanted : `${wanted}-${same + 1}`,
        role,
        hours,
        passage: one.passage,
        ground,
        serves,
        region,
      });
    }
  }
  return openings;
}

function roleOf({ passage, before, headings, level }: Placed, { from }: HoursSaid): Opening["role"] {
  const sentence = sentenceAt(passage.text, from).text;
  if (numbersIn(passage, null).length > 0) return says(sentence, (words) => words.businessHours) ? "business" : "line";
  if (says(sentence, (words) => words.businessHours) || level) return "business";
  if (regionOf(sentence)) return "region";
  const beside = `${sentence} ${(before?.text.length ?? 99) < 40 ? before?.text : ""}`;
  if (says(beside, (words) => words.ways.web) && !says(headings[0]?.text ?? "", (words) => words.businessHours))
    return "way";
  return "business";
}

function regionOf(text: string) {
  for (const serves of ["americas", "apac", "emea"] as const) {
    const said = regions[serves].exec(text)?.[0];
    if (said !== undefined) return { serves, said };
  }
  return null;
}

function sameHours(a: HoursSaid, b: HoursSaid): boolean {
  return a.opens === b.opens && a.shuts === b.shuts && String(a.days) === String(b.days);
}
