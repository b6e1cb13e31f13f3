// What delivery says in a room: the card, news of it, and reminders.

import type { SupportCase } from "../../case/case.ts";
import type { Notice } from "../../case/notice.ts";
import { levelOf } from "../../case/standing.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { lengthText } from "../../lang/when.ts";
import { nearAround } from "../../time/day-around.ts";
import { callBriefly } from "../call.ts";
import type { Saying, Undelivered } from "../delivery/ports.ts";
import { aloud, dueTime, flat, mention, shown, spoken, type Telling, typed } from "../line.ts";
import { alert, says, whispers } from "../part.ts";
import type { Card, Line, Part, Span } from "../reply.ts";
import { unheardText } from "../unheard-text.ts";
import { atHandText } from "./at-hand-text.ts";
import { cardButtons, reminderButtons } from "./case-buttons.ts";
import { cardOf } from "./case-card.ts";
import { closingWhy } from "./closing-why.ts";
import { mailCard } from "./mail-card.ts";
import { movedOf } from "./moved-card.ts";
import { callsFor, isOurs, toneOf } from "./notice-tone.ts";

/** What a due notice says, in the words of its case's room; null: nothing is left to say. */
export function noticeCard({ notice, case: supportCase, journal, now, lateMs }: Saying): Card | null {
  const words = wordsOf(supportCase.language);
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
      alert(toneOf(notice), sentence(supportCase, notice, now, telling)),
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

function ourDue({ pauses }: SupportCase, { remind }: Words["card"]) {
  return pauses.at(-1)?.awaits === "contact" ? remind.unreached : remind.ours;
}

function sentence(
  supportCase: SupportCase,
  { topic, target, deadline, nth }: Notice,
  now: number,
  telling: Telling,
): Line {
  const { card, language } = telling.words;
  const { terms, priority } = supportCase;
  const vendor = terms.vendorName;
  const kind = target ?? "first-response";
  const promised = levelOf(supportCase, priority).targets.find((one) => one.kind === kind);
  const due = deadline ?? now;
  const when = dueTime(telling, due, promised?.guaranteed ? promised.calendar : null, terms.vendorZone);
  const name = card.target[kind];
  const left = card.left(lengthText(Math.max(0, due - now), language));
  const ago = card.ago(lengthText(Math.max(0, now - due), language));
  switch (topic) {
    case "unreported":
      return [supportCase.toldAt == null ? card.remind.unreported(vendor) : card.remind.unlogged(vendor)];
    case "half":
      return flat(card.remind.half(vendor, name, when, left));
    case "soon":
      return flat(card.remind.soon(vendor, name, when, left));
    case "due":
      return flat(card.remind.due(vendor, name, when));
    case "overdue":
      return flat(card.remind.overdue(vendor, name, when, ago));
    case "daily":
      return flat(card.remind.daily(vendor, name, when, nth));
    case "follow-up":
      return flat(card.remind["follow-up"](vendor, when, nth));
    case "ours":
      return flat(ourDue(supportCase, card)<Span | Line>(vendor, telling.own(due, terms.vendorZone)));
    case "at-hand":
      return [atHandText(supportCase, telling.words)];
    case "closing":
      return flat(card.remind.closing<Span | Line>(vendor, telling.own(due, terms.vendorZone)));
    case "satisfaction":
      return [satisfaction(supportCase, telling.words)];
    case "card":
    case "refresh":
    case "moved":
      throw new Error(`${topic} is no reminder`);
    default:
      return topic satisfies never;
  }
}

function satisfaction({ terms, status, priority }: SupportCase, { card, language }: Words): string {
  const over = terms.notes.filter(
    ({ moment, priorities }) => moment === status && (priorities?.includes(priority) ?? true),
  );
  const all = over.length > 0 ? over : terms.notes.filter(({ moment }) => moment === "closed");
  return all.map(({ text }) => inWords(text, language)).join(". ") || card.remind.satisfaction;
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
