// Deadlines that passed under a priority which the case no longer has: the lines of a card that nothing takes away.
import type { SupportCase } from "../../case/case.ts";
import { missedOf } from "../../case/rulings.ts";
import { levelOf } from "../../case/standing.ts";
import { levelName } from "../level-name.ts";
import { flat, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";

/** "Missed as priority 1: …; made priority 3 by the vendor …", in the order in which they were due. `from`: only what was lowered just then. */
export function missedLines(row: SupportCase, now: number, telling: Telling, from: number | null = null): Line[] {
  const { card, language } = telling.words;
  const name = (level: number) => levelName(levelOf(row, level), language);
  const { vendorName, vendorZone } = row.terms;
  return missedOf(row, now).flatMap(({ kind, level, dueAt, followedBy }) => {
    if (followedBy === null || kind === "follow-up" || (from !== null && followedBy.from !== from)) return [];
    const due = telling.own(dueAt, vendorZone);
    const then = card.thenLowered[followedBy.by ?? "us"]<Span | Line>(
      vendorName,
      name(followedBy.level),
      telling.own(followedBy.from, vendorZone),
    );
    return [[...flat(card.missedAs<Span | Line>(name(level), card.target[kind], due)), "; ", ...flat(then)]];
  });
}
