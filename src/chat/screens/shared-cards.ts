// Cards of cases that somebody looks for to show them elsewhere: as they stand now, without buttons, and only those that he
// may see himself.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import { byUrgency } from "../../case/urgency.ts";
import type { Core } from "../core.ts";
import type { Origin } from "../intent.ts";
import { levelName } from "../level-name.ts";
import { shown } from "../line.ts";
import { noteOutsider } from "../outsiders.ts";
import { whispers } from "../part.ts";
import { wordsOf } from "../reading/phrase.ts";
import { shorten } from "../reading/title.ts";
import { visible } from "../reading/typed.ts";
import type { Card } from "../reply.ts";
import { askerOf, rightTo } from "../rights.ts";
import { type Visit, visitOf } from "../visit.ts";
import { cardOf } from "./case-card.ts";
import { headline } from "./headline.ts";

export type Shared = {
  /** “Case 12 · Zoom · Priority 1”. */
  readonly title: string;
  /** How it stands, and what somebody called it: words of a person's, so never markup. */
  readonly about: string;
  readonly card: Card;
};

const most = { cases: 8, words: 6, letters: 40, title: 80 };

/** By a case's number, by words, or, where nothing is said yet, what is open by urgency. `none`: what to say where there is none. */
export async function sharedCards(
  core: Core,
  origin: Origin,
  typed: string,
): Promise<{ readonly cards: readonly Shared[]; readonly none: string }> {
  const visit = await visitOf(core, { ...origin, kind: "home" });
  await noteOutsider(visit);
  const said = visible(typed).trim();
  const { talk } = visit.words;
  const rows = await rowsFor(visit, said);
  return { cards: rows.map((row) => sharedOf(row, visit)), none: said === "" ? talk.noneOpen : talk.foundNone };
}

async function rowsFor(visit: Visit, said: string): Promise<readonly SupportCase[]> {
  const { core, origin } = visit;
  const number = /^#?(\d{1,9})$/.exec(said)?.[1];
  if (number !== undefined) {
    const row = await core.store.findByNumber(origin.tenant, Number(number));
    return row && (await rightTo(visit, "see", row)) === "yes" ? [row] : [];
  }
  const asker = await askerOf(visit);
  if (said === "") {
    const open = await core.store.listCases(origin.tenant, { asker, state: "open", limit: most.cases });
    return byUrgency(open, origin.now);
  }
  const words = wordsOf(said)
    .slice(0, most.words)
    .map((word) => word.slice(0, most.letters));
  return core.store.listCases(origin.tenant, { asker, state: "all", words, limit: most.cases });
}

function sharedOf(row: SupportCase, { words, origin: { now } }: Visit): Shared {
  const { card: told, language, app } = words;
  const card = cardOf(row, now, words);
  const asOf = whispers([`${app.search.asOf} `, ...shown(words).own(now, row.terms.vendorZone)]);
  return {
    title: told.title(row.number, row.terms.vendorName, levelName(levelOf(row, row.priority), language)),
    about: `${headline(row, now, words)} · ${shorten(row.title, most.title)}`,
    card: { ...card, parts: [...card.parts, asOf], buttons: [] },
  };
}
