// The days of a case's deadlines as a picture: those that *Why?* counts.
import type { SupportCase } from "../../case/case.ts";
import { runningClock } from "../../case/clock-under.ts";
import { standingOf } from "../../case/standing.ts";
import type { Words } from "../../lang/index.ts";
import { withinText } from "../../lang/when.ts";
import { hasDays, ledgerFor } from "../screens/why-ledger.ts";
import { stripOf } from "./strip.ts";
import { type Drawing, type Picture, pictureOf } from "./svg.ts";

/** `now` is epoch ms; `here`, IANA, the reader's zone. Null: there are no days to draw. */
export function casePicture(row: SupportCase, now: number, here: string, words: Words): Picture | null {
  const drawings: Drawing[] = [];
  for (const { target, doneAt } of standingOf(row, now)) {
    if (target.kind === "follow-up" || !target.guaranteed) continue;
    const clock = runningClock(target, row, doneAt, now);
    const { ledger, zone, paused } = ledgerFor({ target, clock, until: doneAt ?? now, here });
    if (!hasDays(target, paused)) continue;
    const title = `${words.card.facts[target.kind]}: ${withinText(target.within, words.language)}`;
    const top = drawings.reduce((sum, { height }) => sum + height, 0);
    drawings.push(stripOf({ title, ledger, zone }, words, top));
  }
  return drawings.length === 0 ? null : pictureOf(drawings, words.language);
}
