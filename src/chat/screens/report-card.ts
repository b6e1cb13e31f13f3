// How vendors kept their promises, in figures: for the one who asks alone, and for the room when he wants it to hear.
import type { Room } from "../../case/case.ts";
import type { ReportRow } from "../../case/report.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { dateText } from "../../lang/when.ts";
import type { Command } from "../commands.ts";
import { acrossBarred, figuresBarred } from "../figures-rights.ts";
import { aloud, flat, mention, typed } from "../line.ts";
import { button, says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import { type Reach, type Span, spanOf } from "../reading/period.ts";
import type { Button, Card, Line, Part, Reply } from "../reply.ts";
import { barredFrom, roleOf } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { pictureButton } from "./picture.ts";
import { type Along, alongOf, figuresOf } from "./report-across.ts";
import { chartsOf } from "./report-bars.ts";
import { reportParts } from "./report-lines.ts";
import { type About, ofTenant, readAsked, reportValue } from "./report-value.ts";

export async function reportCard(
  visit: Visit,
  { vendor, period, reach }: Extract<Command, { kind: "report" }>,
): Promise<Reply> {
  const span = period && spanOf(period, visit.origin.now, zoneOf(visit));
  return asked(visit, { vendor: vendor?.id ?? null, span, reach });
}

export async function reportAgain(visit: Visit, value: string): Promise<Reply> {
  return asked(visit, readAsked(value));
}

/** To everybody in the conversation, in its language; and whoever pressed is told whether it is there. */
export async function postReport(visit: Visit, value: string): Promise<Reply> {
  const { core, origin, words, settings } = visit;
  const room = roomOf(visit);
  if (!room) return { kind: "refusal", text: words.talk.forgotten };
  const barred = await barredFrom(visit, room.id, "figures");
  if (barred) return barred;
  const about = readAsked(value);
  // What those who answer for the company may read is not for a whole room.
  if (about.reach === "organisation") return { kind: "refusal", text: words.talk.forgotten };
  const language = settings.language ?? origin.language;
  const theirs = wordsOf(language);
  const by = whispers(flat(theirs.talk.reportAsked(mention(origin.who))));
  const parts = (most: Most) => [...partsOf(visit, about, theirs, rows, most, null), by];
  const rows = await figuresOf(visit, about);
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

async function asked(visit: Visit, about: About): Promise<Reply> {
  const isAcross = about.reach === "organisation";
  const barred = await (isAcross ? acrossBarred(visit) : figuresBarred(visit));
  if (barred) return barred;
  const { words } = visit;
  const along = await alongOf(visit);
  if (isAcross && !along) return { kind: "refusal", text: [words.organisation.none] };
  const rows = await figuresOf(visit, about);
  const parts = (most: Most) => partsOf(visit, about, words, rows, most, along);
  const buttons = isAcross ? [turnTo(about, "tenant", words)] : buttonsOf(visit, about, rows, along !== null);
  const card = cardOf(words, parts, buttons);
  return isAcross ? { kind: "card", card, alone: true } : { kind: "card", card };
}

function cardOf(words: Words, parts: (most: Most) => Part[], buttons: readonly Button[]): Card {
  const title = words.talk.reportTitle;
  return { tone: "info", title, parts: parts("shown"), buttons, spoken: aloud(title, parts("spoken"), words.language) };
}

function partsOf(
  visit: Visit,
  { span, reach }: About,
  words: Words,
  rows: readonly ReportRow[],
  most: Most,
  along: Along | null,
): Part[] {
  const { talk, organisation } = words;
  const here: Line = [reach === "here" ? talk.reportHere : talk.reportEverywhere];
  const where = reach === "organisation" && along ? organisation.across(typed(along.name), along.tenants) : here;
  const when = span === null ? talk.reportEver : talk.reportPeriod(...daysOf(span, zoneOf(visit), words));
  const first = says([`${when} `, ...where]);
  return rows.length === 0 ? [first, says([talk.reportEmpty])] : [first, ...reportParts(rows, words, most)];
}

function buttonsOf(visit: Visit, about: About, rows: readonly ReportRow[], across: boolean): Button[] {
  const { words } = visit;
  const some = rows.length > 0;
  const filed = JSON.stringify({ report: ofTenant(about) });
  const pack = button({
    id: buttonId.evidence,
    label: words.evidence.chat.button,
    value: filed,
  });
  const drawn = chartsOf(rows, words).length > 0;
  const beside = [
    ...(some ? [pack] : []),
    ...(drawn ? pictureButton(visit, filed) : []),
    ...(across ? [turnTo(about, "organisation", words)] : []),
  ];
  const room = roomOf(visit);
  if (!room) return beside;
  const post = button({ id: buttonId.reportPost, label: words.talk.reportPost, value: reportValue(about) });
  return [
    turnTo(about, about.reach === "here" ? "tenant" : "here", words),
    ...(roleOf(visit).auditor || !some ? [] : [post]),
    ...beside,
  ];
}

function turnTo(about: About, reach: Reach, { talk, organisation }: Words): Button {
  const label = { here: talk.reportOnlyHere, tenant: talk.reportOfAll, organisation: organisation.report }[reach];
  return button({ id: buttonId.report, label, value: reportValue({ ...about, reach }) });
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
