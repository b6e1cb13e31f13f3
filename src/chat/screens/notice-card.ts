// What delivery says in a room: the card, news of it, and reminders.

import type { SupportCase } from "../../case/case.ts";
import type { Notice } from "../../case/notice.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { lengthText } from "../../lang/when.ts";
import { nearAround } from "../../time/day-around.ts";
import { callBriefly } from "../call.ts";
import type { Saying, Undelivered } from "../delivery/ports.ts";
import { aloud, flat, mention, shown, spoken, type Telling, typed } from "../line.ts";
import { alert, says, whispers } from "../part.ts";
import type { Card, Line, Part, Span } from "../reply.ts";
import { unheardText } from "../unheard-text.ts";
import { cardButtons, reminderButtons } from "./case-buttons.ts";
import { cardOf } from "./case-card.ts";
import { closingWhy } from "./closing-why.ts";
import { mailCard } from "./mail-card.ts";
import { movedOf } from "./moved-card.ts";
import { callsFor, isOurs, toneOf } from "./notice-tone.ts";
import { reminderSentence } from "./reminder-sentence.ts";

/** What a due notice says, in the words of its case's room; null: nothing is left to say. */
export function noticeCard({ notice, case: supportCase, journal, now, lateMs, over = false }: Saying): Card | null {
  const words = wordsOf(supportCase.language);
  if (over) return overOf(supportCase, notice, now, words);
  if (notice.topic === "card" || notice.topic === "refresh") return cardOf(supportCase, now, words);
  if (notice.topic !== "moved") return reminderOf(supportCase, notice, now, lateMs, words);
  const entry = journal.find(({ revision }) => revision === notice.nth);
  if (entry?.act.kind === "mail") return mailCard(supportCase, { ...entry, act: entry.act }, words);
  return entry ? movedOf(supportCase, entry, words) : null;
}

/** What happened, in which case, until when, whom to call now. `lateMs`: how much later it comes than it should have. */
export function reminderOf(supportCase: SupportCase, notice: Notice, now: number, lateMs: number, words: Words): Card {
  const title = words.card.caseName(supportCase.number, supportCase.terms.vendorName);
  const parts = (telling: Telling): Part[] => {
    const call = callsFor(notice) ? callBriefly({ ...supportCase, at: now }, telling) : null;
    return [
      alert(toneOf(notice), reminderSentence(supportCase, notice, now, telling)),
      says([typed(supportCase.title)]),
      ...(isUntold(supportCase, notice) ? [says(untold(supportCase, telling))] : []),
      ...(call ? [says([`${call.open ? words.card.facts.call : words.card.facts.phone}: `, ...call.line])] : []),
      ...(notice.topic === "closing" ? [whispers(closingWhy(supportCase, telling))] : []),
      ...(lateMs > 0 ? [whispers([words.card.remind.late(lengthText(lateMs, words.language))])] : []),
      ...owned(supportCase, notice),
    ];
  };
  return {
    tone: toneOf(notice),
    title,
    today: nearAround(now, supportCase.site.zone),
    parts: parts(shown(words)),
    buttons: notice.topic === "closing" ? cardButtons(supportCase, words, now) : reminderButtons(supportCase, words),
    spoken: aloud(title, parts(spoken(words)), words.language),
  };
}

/** The same reminder once it is not so any more: what it said at `now`, with nobody to call and nothing to press. */
export function overOf(supportCase: SupportCase, notice: Notice, now: number, words: Words): Card {
  const title = words.card.caseName(supportCase.number, supportCase.terms.vendorName);
  const parts = (telling: Telling): Part[] => [
    says([words.over.reminder]),
    whispers(reminderSentence(supportCase, notice, now, telling)),
    whispers([typed(supportCase.title)]),
  ];
  return {
    ...{ tone: "quiet", title, parts: parts(shown(words)), buttons: [] },
    spoken: aloud(title, parts(spoken(words)), words.language),
  };
}

/** For the one who is told privately that a room did not hear of a case. */
export function undeliveredCard({ case: supportCase, why, to, now }: Undelivered): Card {
  const words = wordsOf(to.language ?? supportCase.language);
  const said = unheardText(why, words);
  // Said above already, in the words of whoever is told.
  const card = cardOf({ ...supportCase, undelivered: null }, now, words);
  return {
    ...card,
    tone: "warning",
    parts: [alert("warning", [said]), ...card.parts],
    spoken: [`${said}\n`, ...card.spoken],
  };
}

/** The deadline that is spoken of is the one that it would have. */
function isUntold({ reportedAt }: SupportCase, { topic, deadline }: Notice): boolean {
  return reportedAt === null && topic !== "unreported" && !isOurs(topic) && deadline !== null;
}

function untold({ terms, toldAt }: SupportCase, telling: Telling): Line {
  const { card } = telling.words;
  if (toldAt == null) return [card.unreported(terms.vendorName)];
  return flat(card.unlogged<Span | Line>(terms.vendorName, telling.own(toldAt, terms.vendorZone)));
}

/** Whoever takes care of the case is called by name, so that it rings for somebody. What we owe is the owner's, else all of us owe it. */
function owned({ owner, reporter }: SupportCase, { topic }: Notice): Part[] {
  const who = owner ?? (isOurs(topic) ? null : reporter);
  return who === null || who.token ? [] : [whispers([mention(who, true)])];
}
