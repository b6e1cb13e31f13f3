// One case for the one who asks: all that is known, and what happened to it.

import type { SupportCase } from "../../case/case.ts";
import { correctionsOf } from "../../case/corrections.ts";
import { mostWhy } from "../../case/legal-hold.ts";
import { aloud, shown, spoken, type Telling, typed } from "../line.ts";
import { type Noted, notedIn } from "../outsiders.ts";
import { buttons, heading, list } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Part, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { cardButtons, evidenceButton } from "./case-buttons.ts";
import { caseParts, mostSpoken } from "./case-card.ts";
import { headline } from "./headline.ts";
import { holdButtons, holdParts } from "./legal-hold.ts";
import { toldLine } from "./moved-card.ts";

/** How much of what people wrote at length, and how many of the last entries. */
const whole = { text: 1500, entries: 10, entry: 120, hold: mostWhy };
const brief = { text: mostSpoken, entries: 3, entry: 40, hold: 60 };

export async function statusOf(visit: Visit, row: SupportCase): Promise<Reply> {
  const { core, origin, words } = visit;
  const journal = await notedIn(core.store, origin.tenant, row.id);
  const title = `${words.card.caseName(row.number, row.terms.vendorName)} · ${headline(row, origin.now, words)}`;
  const parts = (telling: Telling, most: typeof whole): Part[] => [
    ...caseParts(row, origin.now, telling, most.text),
    ...holdParts(row, telling, most.hold),
    heading(words.talk.historyTitle),
    list(journal.slice(-most.entries).map((entry) => historyLine(row, entry, telling, most.entry))),
  ];
  const said = aloud(title, parts(spoken(words), brief), words.language);
  return {
    kind: "card",
    card: {
      tone: "info",
      title,
      // A set of buttons is full with those of the card: this one stands beneath the history.
      parts: [...quiet(parts(shown(words), whole)), buttons(evidenceButton(row, words), ...holdButtons(visit, row))],
      buttons: cardButtons(row, words, origin.now),
      spoken: said,
    },
  };
}

function historyLine(row: SupportCase, entry: Noted, telling: Telling, most: number): Line {
  const mended = correctionsOf(row.course).get(entry.revision);
  const really = { ...entry, act: mended?.act ?? entry.act, by: mended?.who ?? entry.by };
  const told = toldLine(row, really, telling).map((span) =>
    typeof span !== "string" && span.kind === "typed" ? typed(shorten(span.text, most)) : span,
  );
  const { corrected, withdrawn } = telling.words.moves.mended;
  const mark = mended ? [` (${mended.withdrawn ? withdrawn : corrected})`] : [];
  return [...telling.own(mended?.at ?? entry.happenedAt, row.terms.vendorZone), ...mark, ": ", ...told];
}

/** Who only looks rings nobody's bell. */
function quiet(parts: readonly Part[]): Part[] {
  const hush = (line: Line): Line =>
    line.map((span) => (typeof span !== "string" && span.kind === "person" ? { ...span, ping: false } : span));
  return parts.map((part) => {
    if (part.kind === "line" || part.kind === "alert") return { ...part, line: hush(part.line) };
    if (part.kind === "list") return { ...part, items: part.items.map(hush) };
    if (part.kind === "facts")
      return { ...part, facts: part.facts.map(({ label, line }) => ({ label, line: hush(line) })) };
    return part;
  });
}
