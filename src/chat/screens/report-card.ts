// How vendors kept their promises, in figures: for the one who asks alone, and for the room when he wants it to hear.
import type { Room } from "../../case/case.ts";
import type { ReportRow } from "../../case/report.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { dateText } from "../../lang/when.ts";
import type { Command } from "../commands.ts";
import { aloud, flat, mention } from "../line.ts";
import { button, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import { type Span, spanOf } from "../reading/period.ts";
import type { Button, Card, Part, Reply } from "../reply.ts";
import { barredFrom, figuresBarred, roleOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { pictureButton } from "./picture.ts";
import { Asked, rowsOf } from "./report-asked.ts";
import { chartsOf } from "./report-bars.ts";
import { reportParts } from "./report-lines.ts";

export async function reportCard(
  visit: Visit,
  { vendor, period, here }: Extract<Command, { kind: "report" }>,
): Promise<Reply> {
  const span = period && spanOf(period, visit.origin.now, zoneOf(visit));
  return asked(visit, { vendor: vendor?.id ?? null, span, here });
}

export async function reportAgain(visit: Visit, value: string): Promise<Reply> {
  return asked(visit, Asked.parse(JSON.parse(value)));
}

/** To everybody in the conversation, in its language; and whoever pressed is told whether it is there. */
export async function postReport(visit: Visit, value: string): Promise<Reply> {
  const { core, origin, words, settings } = visit;
  const room = roomOf(visit);
  if (!room) return { kind: "refusal", text: words.talk.forgotten };
  const barred = await barredFrom(visit, room.id, "figures");
  if (barred) return barred;
  const about = Asked.parse(JSON.parse(value));
  const language = settings.language ?? origin.language;
  const theirs = wordsOf(language);
  const by = whispers(flat(theirs.talk.reportAsked(mention(origin.who))));
  const parts = (most: Most) => [...partsOf(visit, about, theirs, rows, most), by];
  const rows = await rowsOf(visit, about);
  const card = cardOf(theirs, parts, []);
  const delivery = await core.platforms
    .get(origin.platform)
    ?.post({ tenant: origin.tenant, room, card, language, loud: false });
  switch (delivery?.kind) {
    case "posted":
      return { kind: "done", card: privateCard(words, words.talk.reportPosted, []) };
    case "refused":
      return { kind: "refusal", text: [words.talk.obstacle[delivery.mend]] };
    default:
      return { kind: "refusal", text: [words.talk.reportDoubted] };
  }
}

type Most = "shown" | "spoken";

async function asked(visit: Visit, about: Asked): Promise<Reply> {
  const barred = await figuresBarred(visit);
  if (barred) return barred;
  const { words } = visit;
  const rows = await rowsOf(visit, about);
  const parts = (most: Most) => partsOf(visit, about, words, rows, most);
  return { kind: "card", card: cardOf(words, parts, buttonsOf(visit, about, rows)) };
}

function cardOf(words: Words, parts: (most: Most) => Part[], buttons: readonly Button[]): Card {
  const title = words.talk.reportTitle;
  return { tone: "info", title, parts: parts("shown"), buttons, spoken: aloud(title, parts("spoken"), words.language) };
}

function partsOf(visit: Visit, { span, here }: Asked, words: Words, rows: readonly ReportRow[], most: Most): Part[] {
  const { talk } = words;
  const where = here ? talk.reportHere : talk.reportEverywhere;
  const when = span === null ? talk.reportEver : talk.reportPeriod(...daysOf(span, zoneOf(visit), words));
  if (rows.length === 0) return [says([`${when} ${where}`]), says([talk.reportEmpty])];
  return [says([`${when} ${where}`]), ...reportParts(rows, words, most)];
}

function buttonsOf(visit: Visit, about: Asked, rows: readonly ReportRow[]): Button[] {
  const { talk } = visit.words;
  const some = rows.length > 0;
  const value = (one: Asked | { readonly report: Asked }) => JSON.stringify(one);
  const room = roomOf(visit);
  const pack = button({
    id: buttonId.evidence,
    label: visit.words.evidence.chat.button,
    value: value({ report: about }),
  });
  const drawn = chartsOf(rows, visit.words).length > 0;
  const files = [...(some ? [pack] : []), ...(drawn ? pictureButton(visit, value({ report: about })) : [])];
  if (!room) return files;
  const other = { ...about, here: !about.here };
  const label = other.here ? talk.reportOnlyHere : talk.reportOfAll;
  const post = button({ id: buttonId.reportPost, label: talk.reportPost, value: value(about) });
  return [
    button({ id: buttonId.report, label, value: value(other) }),
    ...(roleOf(visit).auditor || !some ? [] : [post]),
    ...files,
  ];
}

/** Where others hear it too; null: nobody would. */
function roomOf({ origin: { where } }: Visit): Room | null {
  return where && !where.direct ? where.room : null;
}

function zoneOf({ settings, origin }: Visit): string {
  return settings.site?.zone ?? origin.who.zone ?? "UTC";
}

/** The first and the last day. */
function daysOf({ since, until }: Span, zone: string, { language }: Words): [string, string] {
  return [dateText(since, zone, language), dateText(until - 1, zone, language)];
}
