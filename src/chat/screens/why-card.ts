// Why a case has its priority, and why its deadlines are where they are.

import type { SupportCase } from "../../case/case.ts";
import { clockOf } from "../../case/clock.ts";
import { runningClock } from "../../case/clock-under.ts";
import { levelOf, standingOf } from "../../case/standing.ts";
import { inWords } from "../../lang/text.ts";
import { aloud, shown, spoken, type Telling } from "../line.ts";
import { alert, says, whispers } from "../part.ts";
import { casePicture } from "../picture/case-picture.ts";
import type { Part, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { missedLines } from "./missed-lines.ts";
import { pictureButton } from "./picture.ts";
import { titlesIn } from "./rests.ts";
import { besideParts } from "./versions-beside.ts";
import { countedParts } from "./why-parts.ts";
import { priorityParts } from "./why-priority.ts";

const mostDays = 10;

export async function whyOf(visit: Visit, row: SupportCase): Promise<Reply> {
  const { core, words, origin } = visit;
  const { terms } = row;
  const title = words.talk.whyTitle(row.number);
  const told = standingOf(row, origin.now).filter(({ target }) => target.kind !== "follow-up");
  const here = origin.who.zone ?? row.site.zone;
  const buttons = casePicture(row, origin.now, here, words) === null ? [] : pictureButton(visit, row.id);
  const shared = {
    here,
    vendorZone: terms.vendorZone,
    readings: terms.readings,
    pauseReadings: terms.response.readings ?? [],
    titled: titlesIn(core.catalog.find(terms.vendor)),
    mostDays,
  };
  const missed = (telling: Telling): Part[] =>
    missedLines(row, origin.now, telling).map((line) => alert("critical", line));
  const parts = (telling: Telling): Part[] =>
    told.flatMap(({ target, doneAt }) => {
      const until = doneAt ?? origin.now;
      const clock = target.guaranteed ? runningClock(target, row, doneAt, origin.now) : clockOf(row);
      return countedParts({ ...shared, target, clock, until }, telling);
    });
  const kept = core.catalog.every.find(({ id, version }) => id === terms.vendor && version === terms.version);
  const urgent = (telling: Telling): Part[] => [
    ...missed(telling),
    ...priorityParts(row, kept ?? core.catalog.find(terms.vendor), shared.titled, telling),
  ];
  const shownParts = parts(shown(words, origin.who.zone));
  const said = aloud(title, [...urgent(spoken(words)), ...parts(spoken(words))], words.language);
  const { effort } = levelOf(row, row.priority);
  const all = [
    ...urgent(shown(words, origin.who.zone)),
    ...(shownParts.length > 0 ? shownParts : [says([words.talk.noClock])]),
    ...(kept ? besideParts(kept, core.catalog.every, words) : []),
    ...(effort ? [whispers([`${terms.vendorName}: ${inWords(effort, words.language)}`])] : []),
  ];
  return { kind: "card", card: { tone: "info", title, parts: all, buttons, spoken: said } };
}
