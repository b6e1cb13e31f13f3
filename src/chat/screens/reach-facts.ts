// Whom to call about a case, where else to write, and who may.

import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { callLine, noCall, writeLine } from "../call.ts";
import { flat, mention, type Telling } from "../line.ts";
import type { Line } from "../reply.ts";

export type Fact = { readonly label: string; readonly line: Line };

export function reachFacts(supportCase: SupportCase, now: number, telling: Telling): Fact[] {
  const { facts } = telling.words.card;
  const { terms, site, priority } = supportCase;
  const asked = { terms, site, priority, at: now };
  const call = callLine(asked, telling);
  const why = noCall(asked, telling);
  const write = writeLine(asked, telling);
  const who = callerLine(supportCase, telling.words);
  return [
    ...(call ? [{ label: facts.call, line: call }] : []),
    ...(!call && why !== null ? [{ label: facts.phone, line: [why] }] : []),
    ...(write ? [{ label: facts.write, line: write }] : []),
    ...(who ? [{ label: facts.who, line: who }] : []),
  ];
}

/** Null: anyone may call. */
export function callerLine({ terms, contact, reporter, priority }: SupportCase, words: Words): Line | null {
  if (terms.contact.who !== "designated") return null;
  const { onCall, others } = terms.contact;
  const { card, language } = words;
  const reachable = onCall?.priorities.includes(priority) ? ` ${inWords(onCall.text, language)}.` : "";
  if (contact === null) return [...card.noContact, ...(others ? [` ${inWords(others, language)}.`] : [])];
  const caller =
    contact.id === reporter.id
      ? [mention(contact), ": ", card.yourself]
      : flat(card.designated(mention(contact, true)));
  return reachable === "" ? caller : [...caller, reachable];
}
