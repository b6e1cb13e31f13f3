// What a reminder says, in one sentence.
import type { SupportCase } from "../../case/case.ts";
import type { Notice } from "../../case/notice.ts";
import { levelOf } from "../../case/standing.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { lengthText } from "../../lang/when.ts";
import { dueTime, flat, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import { atHandText } from "./at-hand-text.ts";

/** Lengths are told as of `now`, epoch ms. */
export function reminderSentence(
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

function ourDue({ pauses }: SupportCase, { remind }: Words["card"]) {
  return pauses.at(-1)?.awaits === "contact" ? remind.unreached : remind.ours;
}

function satisfaction({ terms, status, priority }: SupportCase, { card, language }: Words): string {
  const over = terms.notes.filter(
    ({ moment, priorities }) => moment === status && (priorities?.includes(priority) ?? true),
  );
  const all = over.length > 0 ? over : terms.notes.filter(({ moment }) => moment === "closed");
  return all.map(({ text }) => inWords(text, language)).join(". ") || card.remind.satisfaction;
}
