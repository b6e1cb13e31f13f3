// The vendor's own ladder on a card: whom, how, when, what to say; and what was used already.
import type { SupportCase } from "../../case/case.ts";
import { ladderOf } from "../../case/ladder.ts";
import { isOver } from "../../case/next-due.ts";
import { inWords } from "../../lang/text.ts";
import { flat, type Telling } from "../line.ts";
import { says } from "../part.ts";
import type { Line, Plain, Span } from "../reply.ts";

export function ladderParts(row: SupportCase, now: number, telling: Telling): Plain[] {
  if (isOver(row)) return [];
  const { ladder, language } = telling.words;
  return ladderOf(row, now).map(({ rung, allowed, usedAt }) => {
    const [whom, how, say] = [rung.whom, rung.how, rung.say].map((text) => inWords(text, language));
    const state: Line =
      usedAt !== null
        ? flat(ladder.used<Span | Line>(telling.own(usedAt, row.terms.vendorZone)))
        : [allowed ? ladder.allowed : ladder.notYet[rung.allowed]];
    return says([`${ladder.title}: ${whom}. ${how}. ${say} (`, ...state, ")"]);
  });
}
