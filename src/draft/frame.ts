// What stands around the promises: where the vendor sits, its plans, its levels and what each is for.
import { answersTo } from "../policy/impact.ts";
import { type Sketch, slug } from "../policy/sketch.ts";
import { countryOf, zonesOf } from "../triage/world.ts";
import type { Around } from "./cells.ts";
import { lengthsIn, roundTheClock } from "./durations.ts";
import { found, type Grounded, guessed } from "./grounded.ts";
import { levelsIn } from "./level-names.ts";
import type { LevelFound } from "./levels.ts";
import type { Opening } from "./openings.ts";
import type { Outline } from "./outline.ts";
import { groundOf } from "./page.ts";
import { planOfCell, plansOfRow } from "./plan-of-cell.ts";
import { type PlanSaid, plansListed } from "./plans.ts";
import { linesIn } from "./reach.ts";
import { any, plainLetters, says, whole } from "./words.ts";

type Wanted = { readonly country?: string | undefined; readonly zone?: string | undefined };

/** By what was told, else by the numbers, else by the zone of the hours. */
export function homeOf(
  outline: Outline,
  openings: readonly Opening[],
  { country, zone }: Wanted,
): { country: string; zone: string } | null {
  const zones = openings.flatMap(({ hours }) =>
    hours.zone?.place && hours.zone.place !== "site" ? [hours.zone.place] : [],
  );
  const called = linesIn(outline, country ?? null).flatMap((line) => line.country ?? []);
  const where = country ?? called[0] ?? zones.map(countryOf).find((one) => one !== null);
  if (!where) return null;
  const inside = zonesOf(where);
  return {
    country: where,
    zone: zone ?? zones.find((one) => inside.includes(one)) ?? inside[0] ?? zones[0] ?? "Etc/UTC",
  };
}

/** In the order of the document; of two names of one plan the one that is spelt as its id. */
export function plansIn({ placed }: Outline): PlanSaid[] {
  const plans = new Map<string, PlanSaid>();
  for (const one of placed) {
    const column = planOfCell(one);
    for (const plan of [...(one.plans ?? []), ...(column ? [column] : plansOfRow(one)), ...plansListed(one.passage)]) {
      const before = plans.get(plan.id);
      if (!before || (slug(before.name) !== plan.id && slug(plan.name) === plan.id)) plans.set(plan.id, plan);
    }
  }
  return [...plans.values()];
}

/** Damage shared out over the levels in their order: a first guess that somebody has to look at. */
export function ladder(levels: readonly LevelFound[]): Sketch["priorities"] {
  const impacts = answersTo("impact").map(String);
  const steps = { 2: ["severe"], 3: ["down", "limited"], 4: ["down", "severe", "minimal"] }[levels.length] ?? impacts;
  return levels.map(({ name, stuck, section }, index) => {
    const last = index === levels.length - 1;
    const least = last ? null : (steps[index] ?? "minimal");
    return { name, meaning: name, least, stuck: stuck !== null && !last, section: section ?? undefined };
  });
}

export function levelGrounds({ name, named, meant, stuck }: LevelFound, index: number): Grounded[] {
  const path = ["priorities", index];
  return [
    found([...path, "name"], name, named),
    guessed([...path, "meaning"], name, "meaning", meant),
    guessed([...path, "when"], "", "impact", stuck ?? meant),
  ];
}

/** In which calendar business time counts, and for which levels it is clear that plain hours do not. */
export function timingOf(
  outline: Outline,
  business: Opening | undefined,
  counted: boolean,
): Pick<Around, "calendar" | "always" | "office"> {
  const always = levelsSaying(outline, roundTheClock);
  const office = outline.placed.some(({ passage }) => saysAllInBusiness(passage.text));
  if (business) return { calendar: business.id, always, office };
  // Hours of business that are spoken of and not given: those levels may count in them.
  const vague = levelsSaying(
    outline,
    any((words) => words.businessHours),
  );
  if (vague.length > 0)
    return {
      calendar: "office",
      always: [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((level) => !vague.includes(level)),
      office,
    };
  return { calendar: counted || office ? "office" : null, always: null, office };
}

/** "All times are counted within service hours." */
function saysAllInBusiness(text: string): boolean {
  return text.split(/(?<=[.;])\s+/).some((sentence) => {
    const all = says(sentence, (words) => words.allTimes);
    return all && says(sentence, (words) => words.inBusinessTime) && lengthsIn(sentence).length === 0;
  });
}

/** Levels in whose text something stands, but for the lengths of time themselves. */
function levelsSaying({ placed }: Outline, source: string): readonly number[] {
  const pattern = whole(source, "iu");
  return placed.flatMap(({ passage, level }) => {
    if (!pattern.test(plainLetters(passage.text)) || lengthsIn(passage.text).length > 0) return [];
    const named = levelsIn(passage.text).flatMap((one) => (one.level === "all" ? [] : [one.level]));
    return named.length > 0 ? named : typeof level?.level === "number" ? [level.level] : [];
  });
}

export function unprioritisedIn({ placed }: Outline, levels: readonly LevelFound[]) {
  const pattern = whole(
    any((words) => words.unprioritised),
    "iu",
  );
  for (const { passage } of placed) {
    for (const said of levelsIn(passage.text)) {
      const start = passage.text.lastIndexOf(".", said.from - 1) + 1;
      const before = plainLetters(passage.text.slice(start, said.from));
      if (
        pattern.test(before) &&
        before.length < 140 &&
        before.length > 15 &&
        levels.some(({ level }) => level === said.level)
      ) {
        if (typeof said.level === "number") return { level: said.level, ground: groundOf(passage, said.from, said.to) };
      }
    }
  }
  return null;
}
