// One case for the one who asks: all that is known, and what happened to it.
import type { SupportCase } from "../../case/case.ts";
import type { Entry } from "../../case/journal.ts";
import { levelOf } from "../../case/standing.ts";
import { levelTitle } from "../level-name.ts";
import { partsText, shown, spoken, type Telling } from "../line.ts";
import { heading, list } from "../part.ts";
import type { Line, Part, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { cardButtons } from "./case-buttons.ts";
import { caseParts } from "./case-card.ts";
import { toldLine } from "./moved-card.ts";

const mostDescription = 3000;
const mostEntries = 20;

export async function statusOf(visit: Visit, row: SupportCase): Promise<Reply> {
  const { core, origin, words } = visit;
  const journal = await core.store.journalOf(origin.tenant, row.id);
  const title = words.card.title(
    row.number,
    row.terms.vendorName,
    levelTitle(levelOf(row, row.priority), words.language),
  );
  const parts = (telling: Telling): Part[] => [
    ...caseParts(row, origin.now, telling, mostDescription),
    heading(words.talk.historyTitle),
    list(journal.slice(-mostEntries).map((entry) => historyLine(row, entry, telling))),
  ];
  const said = [title, partsText(parts(spoken(words)), words.language)].join("\n");
  return {
    kind: "card",
    card: { tone: "info", title, parts: quiet(parts(shown(words))), buttons: cardButtons(row, words), spoken: said },
  };
}

function historyLine(row: SupportCase, entry: Entry, telling: Telling): Line {
  return [...telling.when(entry.at, row.terms.vendorZone), ": ", ...toldLine(row, entry, telling)];
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
