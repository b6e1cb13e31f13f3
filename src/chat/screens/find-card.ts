// Cases that somebody looks for, open and closed: by the vendor's ticket, the vendor, words, and when they were opened.
import { z } from "zod";
import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import type { Command } from "../commands.ts";
import { aloud, flat, shown, spoken, type Telling, typed } from "../line.ts";
import { button, list, says } from "../part.ts";
import { privateCard } from "../private-card.ts";
import { spanOf } from "../reading/period.ts";
import type { Card, Line, Part, Reply, Span } from "../reply.ts";
import { aloneUnlessHere, askerOf, roleOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { type Column, caseTable, nothing } from "./case-table.ts";
import { caseLine, mostListed } from "./list-card.ts";
import { statusOf } from "./status-card.ts";

/** As its button carries it, which takes 500 characters; `span` epoch ms, half-open. */
const Sought = z.strictObject({
  words: z.array(z.string()),
  vendor: z.string().nullable(),
  span: z.strictObject({ since: z.number(), until: z.number() }).nullable(),
  here: z.boolean(),
  /** The number of the case behind which the list goes on. */
  after: z.number().optional(),
});
type Sought = z.infer<typeof Sought>;

const most = { words: 6, letters: 40 };
const seen = { cases: mostListed, title: 80 };
const heard = { cases: 6, title: 40 };

export async function findCard(visit: Visit, command: Extract<Command, { kind: "find" }>): Promise<Reply> {
  const { vendor, period, here } = command;
  const { settings, origin } = visit;
  const words = command.words.slice(0, most.words).map((word) => word.slice(0, most.letters));
  const span = period && spanOf(period, origin.now, settings.site?.zone ?? origin.who.zone ?? "UTC");
  return found(visit, { words, vendor: vendor?.id ?? null, span, here: here || roleOf(visit).outside });
}

export async function findMore(visit: Visit, value: string): Promise<Reply> {
  return found(visit, Sought.parse(JSON.parse(value)));
}

/** One that is found alone is shown whole. */
async function found(visit: Visit, sought: Sought): Promise<Reply> {
  const { core, origin, words } = visit;
  const { vendor, span, here, after } = sought;
  const rows = await core.store.listCases(origin.tenant, {
    asker: await askerOf(visit),
    state: "all",
    vendor: vendor ?? undefined,
    words: sought.words,
    after,
    ...span,
    room: here ? origin.where?.room : undefined,
    limit: mostListed + 1,
  });
  const [first, ...others] = rows;
  if (!first) return { kind: "card", card: nothingFound(words, sought) };
  const alone = others.length === 0 && after === undefined;
  return aloneUnlessHere(visit, rows, alone ? await statusOf(visit, first) : listed(visit, sought, rows));
}

/** What was looked for may have been meant as a damage. */
function nothingFound(words: Words, { vendor, words: looked }: Sought): Card {
  const { talk } = words;
  const said = [vendor ?? "", ...looked].join(" ").trim();
  const start = button({ id: buttonId.start, label: talk.openCase, value: said, opensForm: true });
  return privateCard(words, talk.foundTitle, [says([talk.foundNone])], [start]);
}

function listed({ origin: { now }, words }: Visit, sought: Sought, rows: readonly SupportCase[]): Reply {
  const title = words.talk.foundTitle;
  const parts = (telling: Telling, { cases, title: mostTitle }: typeof seen): Part[] => {
    const some = rows.slice(0, cases);
    const lines = list(some.map((row) => foundLine(row, now, telling, mostTitle)));
    const about = { caption: title, rows: some, now, mostTitle, more: foundColumns(telling, mostTitle) };
    return [caseTable(about, telling, lines), ...(rows.length > cases ? [says([words.talk.goesOn])] : [])];
  };
  const last = rows.length > mostListed ? rows[mostListed - 1] : undefined;
  const value = JSON.stringify({ ...sought, after: last?.number });
  const more = last ? [button({ id: buttonId.findMore, label: words.talk.listMore, value })] : [];
  const said = aloud(title, parts(spoken(words), heard), words.language);
  return { kind: "card", card: { tone: "info", title, parts: parts(shown(words), seen), buttons: more, spoken: said } };
}

/** The line of a list, and with it the vendor's ticket, since when the vendor knows of it, and when it was closed. */
function foundLine(row: SupportCase, now: number, telling: Telling, mostTitle: number): Line {
  const { card } = telling.words;
  const { ticket, reportedAt, closedAt, openedAt, terms } = row;
  const when = (at: number) => telling.own(at, terms.vendorZone, "date");
  const times: Line[] = [
    ...(ticket === null ? [] : [[`${card.facts.ticket}: `, typed(ticket.slice(0, mostTitle))]]),
    flat(telling.words.talk.foundOpened<Span | Line>(when(openedAt))),
    ...(reportedAt === null ? [] : [flat(telling.words.talk.foundReported<Span | Line>(when(reportedAt)))]),
    ...(closedAt === null ? [] : [flat(card.closed<Span | Line>(when(closedAt)))]),
  ];
  return [...caseLine(row, now, telling, mostTitle), ...times.flatMap((one): Line => [" · ", ...one])];
}

/** The same, each in a column of its own. */
function foundColumns({ words, own }: Telling, mostTitle: number): Column[] {
  const { columns, card } = words;
  const day = (at: number | null, zone: string) => (at === null ? nothing : own(at, zone, "date"));
  const zoneOf = ({ terms }: SupportCase) => terms.vendorZone;
  return [
    {
      label: card.facts.ticket,
      cell: ({ ticket }) => (ticket === null ? nothing : [typed(ticket.slice(0, mostTitle))]),
    },
    { label: columns.opened, cell: (row) => day(row.openedAt, zoneOf(row)) },
    { label: columns.reported, cell: (row) => day(row.reportedAt, zoneOf(row)) },
    { label: columns.closed, cell: (row) => day(row.closedAt, zoneOf(row)) },
  ];
}
