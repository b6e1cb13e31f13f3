// A draft of a policy from a document: a sketch, and for each of its values where in the document it was found.
import { type Sketch, slug } from "../policy/sketch.ts";
import { calendarsOf, standIn } from "./calendars.ts";
import { homeOf, ladder, levelGrounds, plansIn, timingOf, unprioritisedIn } from "./frame.ts";
import { found, type Grounded, guessed } from "./grounded.ts";
import { languageIn, nameIn } from "./home.ts";
import { levelsOf } from "./levels.ts";
import { nothingProposed, type Proposed } from "./model.ts";
import { openingsIn } from "./openings.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { Page } from "./page.ts";
import { promisesOf } from "./promised.ts";
import { type PromiseSaid, promisesIn } from "./promises.ts";
import { checked } from "./proposed.ts";
import { reachIn } from "./reach.ts";

export type Draft = {
  readonly sketch: Sketch;
  readonly grounds: readonly Grounded[];
  /** What a model proposed and the page does not have at all: it is not in the draft. */
  readonly unfound: number;
};

/** What a person says beside the document; each goes before what the document says. */
export type Told = {
  readonly file: string;
  /** Local date on which it was read. */
  readonly read: string;
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly zone?: string | undefined;
  readonly url?: string | undefined;
};

/** "country": neither the document nor anybody says where the vendor sits. */
export function draftOf(page: Page, told: Told, proposed: Proposed = nothingProposed): Draft | "country" {
  const outline = outlineOf(page);
  const openings = openingsIn(outline);
  const home = homeOf(outline, openings, told);
  return home === null ? "country" : drafted(factsIn(outline, openings, home, told, proposed), told);
}

type Facts = ReturnType<typeof factsIn>;
type Home = { readonly country: string; readonly zone: string };

function factsIn(
  outline: Outline,
  openings: ReturnType<typeof openingsIn>,
  home: Home,
  told: Told,
  proposed: Proposed,
) {
  const model = checked(outline, proposed);
  const levels = beside(levelsOf(outline), model.levels, ({ level }) => level)
    .toSorted((a, b) => a.level - b.level)
    .filter(({ level }, index) => level === index + 1);
  const plans = beside(plansIn(outline), model.plans, ({ id }) => id);
  const own = promisesIn(outline, plans);
  const said = [...own, ...model.promises.filter((one) => !own.some((other) => covers(other, one)))].filter(
    ({ level }) => level === null || levels.some((one) => one.level === level),
  );
  const business = openings.find(({ role }) => role === "business");
  const counted = said.some(({ length }) => length?.unit.includes("business"));
  const timing = timingOf(outline, business, counted);
  const every = plans.map(({ id }) => id);
  const stages = levels.length > 0 ? levels : [{ level: 1, section: null }];
  const named = told.name === undefined ? nameIn(outline) : null;
  const name = told.name ?? named?.name ?? told.file.replace(/\.[^.]*$/, "");
  return {
    ...{ outline, home, levels, plans, named, name },
    cells: promisesOf(said, { plans: every, levels: stages, ...timing }),
    hours: calendarsOf(openings, home, outline),
    stand: timing.calendar !== null && !business ? standIn(home.zone) : null,
    reach: reachIn(outline, openings, home.country, name, every),
    lost: unprioritisedIn(outline, levels),
    title: outline.title ?? told.file,
    unfound: model.unfound,
  };
}

/** What was read goes before what was proposed. */
function beside<T>(read: readonly T[], proposed: readonly T[], key: (one: T) => unknown): T[] {
  const known = new Set(read.map(key));
  return [
    ...read,
    ...proposed.filter(
      (one, index) => !known.has(key(one)) && proposed.findIndex((other) => key(other) === key(one)) === index,
    ),
  ];
}

function covers(read: PromiseSaid, { kind, level, plans }: PromiseSaid): boolean {
  return (
    read.kind === kind &&
    (read.level === null || read.level === level) &&
    (read.plans === null || (plans?.every((plan) => read.plans?.includes(plan)) ?? false))
  );
}

function drafted(facts: Facts, told: Told): Draft {
  const { outline, home, levels, plans, name, cells, hours, reach, lost, title, stand } = facts;
  const section = outline.placed.find(({ headings }) => headings.length > 0)?.headings.at(-1)?.text ?? title;
  const sketch: Sketch = {
    id: slug(name),
    name,
    ...home,
    read: told.read,
    document: { file: told.file, title, url: told.url ?? null, language: languageIn(outline), section },
    plans: plans.map(({ id, name: called }) => ({ id, name: called })),
    priorities: levels.length > 0 ? ladder(levels) : [onlyLevel],
    unprioritised: lost?.level,
    promises: cells.promises,
    calendars: stand === null ? hours.calendars : { ...hours.calendars, office: stand },
    readings: { ...hours.readings, ...cells.readings },
    ...{ channels: reach.channels, hotlines: reach.hotlines, who: reach.who },
    ...{ starts: "report", endedBy: "reply", pauses: null },
  };
  return { sketch, grounds: groundsOf(facts, told), unfound: facts.unfound };
}

const onlyLevel = { name: "Support", meaning: "Any request", least: null, stuck: false };

function groundsOf(
  { named, name, plans, levels, cells, hours, stand, lost, reach, home }: Facts,
  told: Told,
): Grounded[] {
  const nameless = told.name === undefined ? [guessed(["name"], name, "name")] : [];
  return [
    ...(named ? [found(["name"], name, named.ground)] : nameless),
    ...(told.country === undefined ? [guessed(["home", "country"], home.country, "country")] : []),
    ...(told.zone === undefined ? [guessed(["home", "zone"], home.zone, "zone")] : []),
    ...plans.map((plan, index) => found(["plans", index, "name"], plan.name, plan.ground)),
    ...levels.flatMap(levelGrounds),
    ...(levels.length > 0 ? [] : [guessed(["priorities", 0, "name"], onlyLevel.name, "no-levels")]),
    ...cells.grounds,
    ...hours.grounds,
    ...(stand ? [guessed(["calendars", "office"], "09:00–17:00", "stand-in-hours")] : []),
    ...(lost ? [found(["unprioritised"], String(lost.level), lost.ground)] : []),
    ...reach.grounds,
    guessed(["response", "starts"], "report", "clock"),
  ];
}
