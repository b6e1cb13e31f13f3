// Open cases by what is due next: those of a room for who asks in it, all of the tenant's elsewhere.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import { byUrgency } from "../../case/urgency.ts";
import { reachLine } from "../call.ts";
import { levelName } from "../level-name.ts";
import { aloud, shown, spoken, type Telling, typed } from "../line.ts";
import { button, list, says } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Part, Reply } from "../reply.ts";
import { askerOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { caseTable, nothing } from "./case-table.ts";
import { nextDue } from "./next-due-line.ts";

export const mostListed = 12;
/** How many are told, how much of a title, and of how many whom to call, to those who see the list and to those who hear it. */
const seen = { cases: mostListed, title: 80, calls: 0 };
const seenAlone = { cases: mostListed, title: 50, calls: 6 };
const heard = { cases: 8, title: 40, calls: 0 };

/** `after`: the number of the case behind which the list goes on. */
export async function listCard(visit: Visit, after?: number): Promise<Reply> {
  const { core, origin } = visit;
  const { where, tenant } = origin;
  const room = where && !where.direct ? where.room : undefined;
  const asker = await askerOf(visit, room);
  const rows = await core.store.listCases(tenant, { asker, state: "open", room, after, limit: mostListed + 1 });
  return listOf(visit, rows);
}

/** Where there are more than are listed, a button goes on behind the last. */
export function listOf({ origin: { now, where }, words }: Visit, rows: readonly SupportCase[]): Reply {
  const parts = (telling: Telling, most: typeof seen) => listParts(rows, now, telling, most);
  const { talk } = words;
  const start = button({ id: buttonId.start, label: talk.openCase, value: "", look: "primary", opensForm: true });
  const last = rows.length > mostListed ? rows[mostListed - 1] : undefined;
  const more = last ? [button({ id: buttonId.listMore, label: talk.listMore, value: String(last.number) })] : [];
  const said = aloud(talk.listTitle, parts(spoken(words), heard), words.language);
  return {
    kind: "card",
    card: {
      tone: "info",
      title: talk.listTitle,
      // Where one is alone with the app, the list is one's own page.
      parts: parts(shown(words), where?.direct ? seenAlone : seen),
      buttons: [...more, start],
      spoken: said,
    },
  };
}

function listParts(rows: readonly SupportCase[], now: number, telling: Telling, most: typeof seen): Part[] {
  const { talk } = telling.words;
  if (rows.length === 0) return [says([talk.noneOpen])];
  const listed = byUrgency(rows.slice(0, most.cases), now);
  const calls = new Map(listed.slice(0, most.calls).map((row) => [row, reachLine(row, now, telling)]));
  const lines = listed.map((row): Line => {
    const call = calls.get(row);
    return [...caseLine(row, now, telling, most.title), ...(call ? [". ", ...call] : [])];
  });
  const reach = { label: telling.words.columns.reach, cell: (row: SupportCase) => calls.get(row) ?? nothing };
  const about = {
    caption: talk.listTitle,
    rows: listed,
    now,
    mostTitle: most.title,
    more: calls.size > 0 ? [reach] : [],
  };
  return [caseTable(about, telling, list(lines)), ...(rows.length > most.cases ? [says([talk.goesOn])] : [])];
}

/** "Case 12 · Zoom · Priority 1: Nobody can join. The first response by …". */
export function caseLine(row: SupportCase, now: number, telling: Telling, mostTitle: number): Line {
  const { card, language } = telling.words;
  const name = levelName(levelOf(row, row.priority), language);
  const title = card.title(row.number, row.terms.vendorName, name);
  return [
    { kind: "strong", text: title },
    ": ",
    typed(shorten(row.title, mostTitle)),
    ". ",
    ...nextDue(row, now, telling),
  ];
}
