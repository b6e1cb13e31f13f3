// The audit log, for administrators and auditors alone: the latest first, and on from there.
import { z } from "zod";
import type { AuditEntry, AuditFilter } from "../../case/audit.ts";
import { aloud, shown, spoken, strong, type Telling, typed } from "../line.ts";
import { button, list, says, whispers } from "../part.ts";
import type { Line, Part, Reply } from "../reply.ts";
import { barredFromAll, roleOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";

const most = 12;
const mostSpoken = 8;

/** As its button carries it: the line behind which the log goes on. */
const Before = z.strictObject({ at: z.number(), id: z.string() });

export async function auditMore(visit: Visit, value: string): Promise<Reply> {
  return auditCard(visit, Before.parse(JSON.parse(value)));
}

export async function auditCard(visit: Visit, before?: AuditFilter["before"]): Promise<Reply> {
  const { core, origin, words } = visit;
  const barred = roleOf(visit).auditor ? null : await barredFromAll(visit, "read-audit", [words.audit.onlyThey]);
  if (barred) return barred;
  const entries = await core.store.audit(origin.tenant, { before, limit: most + 1 });
  const zone = origin.who.zone ?? visit.settings.site?.zone ?? "UTC";
  const parts = (telling: Telling, count: number): Part[] => [
    whispers([words.audit.hint]),
    entries.length === 0
      ? says([words.audit.empty])
      : list(entries.slice(0, count).map((entry) => entryLine(entry, zone, telling))),
  ];
  const { title } = words.audit;
  const said = aloud(title, parts(spoken(words), mostSpoken), words.language);
  const buttons = moreButton(entries, words);
  return {
    kind: "card",
    card: { tone: "info", title, parts: parts(shown(words), most), buttons, spoken: said },
    alone: true,
  };
}

function moreButton(entries: readonly AuditEntry[], { talk }: Visit["words"]) {
  const last = entries.length > most ? entries[most - 1] : undefined;
  if (!last) return [];
  const value = JSON.stringify({ at: last.at, id: last.id });
  return [button({ id: buttonId.auditMore, label: talk.listMore, value })];
}

/** "27 Nov, 12:30 · Dana: settings, for everyone (language): done". Names stand as they were then, and ring nobody. */
function entryLine({ at, by, deed, on, result, about }: AuditEntry, zone: string, telling: Telling): Line {
  const { audit, doors, settings } = telling.words;
  const topics: { readonly [topic: string]: string } = { ...settings.changed, ...doors.topics };
  const named = about.map((topic) => topics[topic] ?? topic).join(", ");
  return [
    ...telling.own(at, zone),
    " · ",
    by ? typed(by.name || by.id) : audit.operator,
    ": ",
    strong(audit.deeds[deed]),
    ...objectSpans(on, audit),
    ...(named === "" ? [] : [` (${named})`]),
    `: ${audit.results[result]}`,
  ];
}

function objectSpans(on: AuditEntry["on"], { on: words }: Visit["words"]["audit"]): Line {
  switch (on.kind) {
    case "case":
      return [`, ${words.case(on.number)}`];
    case "room":
      return [", ", ...words.room(typed(on.id))];
    case "person":
      return [", ", typed(on.person.name || on.person.id)];
    case "token":
      return [", ", ...words.token(typed(on.name))];
    case "tenant":
      return [`, ${words.tenant}`];
    default:
      return on satisfies never;
  }
}
