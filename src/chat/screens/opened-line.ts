// Who opened a case, and why its priority is not the suggested one: whose decision that was is said too.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import { actor } from "../actor.ts";
import { levelName } from "../level-name.ts";
import { flat, type Telling, typed } from "../line.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Span } from "../reply.ts";

/** `most`: so many characters of what people wrote at length. */
export function openedLine(row: SupportCase, telling: Telling, most: number): Line {
  const { reporter, openedAt, differsBecause, suggested, terms, stood } = row;
  const { card, language } = telling.words;
  const own = (at: number) => telling.own(at, terms.vendorZone);
  const opened = flat(card.openedBy<Span | Line>(actor(reporter, telling.words), own(openedAt)));
  if (differsBecause === null) return opened;
  const name = (level: number) => levelName(levelOf(row, level), language);
  const why = typed(shorten(differsBecause, Math.min(most, 300)));
  const last = stood.at(-1);
  if (last?.by !== "vendor") return [...opened, ". ", ...flat(card.chosenBecause(name(suggested), why))];
  const then = card.thenLowered.vendor<Span | Line>(terms.vendorName, name(last.level), own(last.from));
  return [...opened, "; ", ...flat(then), ": ", why];
}
