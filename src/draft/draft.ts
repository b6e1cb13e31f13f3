// A draft of a policy from a document: a sketch, and for each of its values where in the document it was found.
import { type Sketch, slug } from "../policy/sketch.ts";
import { calendarsOf, standIn } from "./calendars.ts";
import { homeOf, ladder, levelGrounds, plansIn, timingOf, unprioritisedIn } from "./frame.ts";
import { found, type Grounded, guessed } from "./grounded.ts";
import { languageIn, nameIn } from "./home.ts";
import { levelsOf } from "./levels.ts";
import { openingsIn } from "./openings.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { Page } from "./page.ts";
import { promisesOf } from "./promised.ts";
import { promisesIn } from "./promises.ts";
import { reachIn } from "./reach.ts";

export type Draft = { readonly sketch: Sketch; readonly grounds: readonly Grounded[] };

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
export function draftOf(page: Page, told: Told): Draft | "country" {
  const outline = outlineOf(page);
  const openings = openingsIn(outline);
  const home = homeOf(outline, openings, told);
  return home === null ? "country" : drafted(factsIn(outline, openings, home, told), told);
}

type Facts = ReturnType<typeof factsIn>;
type Home = { readonly country: string; readonly zone: string };

function factsIn(outline: Outline, openings: ReturnType<typeof openingsIn>, home: Home, told: Told) {
  const levels = levelsOf(outline);
  const plans = plansIn(outline);
  const said = promisesIn(outline).filter(({ level }) => level === null || levels.some((one) => one.level === level));
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
    hours: calendarsOf(openings, home),
    stand: timing.calendar !== null && !business ? standIn(home.zone) : null,
    reach: reachIn(outline, openings, home.country, name, every),
    lost: unprioritisedIn(outline, levels),
    title: outline.title ?? told.file,
  };
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
  return { sketch, grounds: groundsOf(facts, told) };
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
