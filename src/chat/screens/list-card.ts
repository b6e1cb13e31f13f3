// Open cases by what is due next: those of a room for who asks in it, all of the tenant's elsewhere.
import type { SupportCase } from "../../case/case.ts";
import { nextDueOf } from "../../case/next-due.ts";
import { levelOf } from "../../case/standing.ts";
import { byUrgency } from "../../case/urgency.ts";
import { reachLine } from "../call.ts";
import { levelName } from "../level-name.ts";
import { aloud, dueTime, shown, spoken, type Telling, typed } from "../line.ts";
import { button, list, says } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Part, Reply } from "../reply.ts";
import { askerOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";

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
  const asker = await askerOf(visit);
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
  const lines = byUrgency(rows.slice(0, most.cases), now).map((row, index): Line => {
    const call = index < most.calls ? reachLine(row, now, telling) : null;
    return [...caseLine(row, now, telling, most.title), ...(call ? [". ", ...call] : [])];
  });
  return [list(lines), ...(rows.length > most.cases ? [says([talk.goesOn])] : [])];
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

/** The promise that is due next; what has passed stays the next until it is done. */
export function nextDue(row: SupportCase, now: number, telling: Telling): Line {
  const { talk, card } = telling.words;
  const next = nextDueOf(row, now);
  if (next === null) return [talk.nothingDue];
  const { target, dueAt } = next;
  const when = dueTime(telling, dueAt, target.guaranteed ? target.calendar : null, row.terms.vendorZone);
  const late = dueAt < now && row.reportedAt !== null ? [`, ${talk.overdue}`] : [];
  return [`${card.facts[target.kind]}: `, ...when, ...late];
}
