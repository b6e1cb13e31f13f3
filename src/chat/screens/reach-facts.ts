// Whom to call about a case, who may, and where else to write.

import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { callersOf } from "../../policy/contact.ts";
import { callBriefly, noCall, writeLine, writesFirst } from "../call.ts";
import { flat, mention, type Telling } from "../line.ts";
import type { Line } from "../reply.ts";

export type Fact = { readonly label: string; readonly line: Line };

/** For the one who was woken: the number that is open, or where to write where that is better or nobody answers; and who may. */
export function callFacts(supportCase: SupportCase, now: number, telling: Telling): Fact[] {
  const { facts } = telling.words.card;
  const { terms, site, priority } = supportCase;
  const asked = { terms, site, priority, at: now };
  const call = callBriefly(asked, telling);
  const written = writeLine(asked, telling);
  const calls = call ? [{ label: call.open ? facts.call : facts.phone, line: call.line }] : [];
  const writes = written ? [{ label: facts.write, line: written }] : [];
  const first = writesFirst(asked, call) ? [...writes, ...calls] : calls;
  const who = callerLine(supportCase, telling.words);
  return [...first, ...(who ? [{ label: facts.who, line: who }] : [])];
}

export function writeFacts(supportCase: SupportCase, now: number, telling: Telling): Fact[] {
  const { terms, priority } = supportCase;
  const { facts } = telling.words.card;
  const { language } = telling.words;
  const write = writeLine({ terms, priority, at: now }, telling);
  const why = noCall({ terms, priority }, telling);
  const onCall = callersOf(terms.contact) !== null ? terms.contact.onCall : undefined;
  return [
    ...(why === null ? [] : [{ label: facts.phone, line: [why] }]),
    ...(write ? [{ label: facts.write, line: write }] : []),
    ...statusPage(supportCase, telling),
    ...(onCall?.priorities.includes(priority) ? [{ label: facts.who, line: [inWords(onCall.text, language)] }] : []),
  ];
}

/** Null: anyone may call. */
function callerLine({ terms, contact, reporter }: SupportCase, { card, language }: Words): Line | null {
  const who = callersOf(terms.contact);
  if (who === null) return null;
  const { others } = terms.contact;
  if (contact !== null) return flat(card.caller[who](mention(contact, contact.id !== reporter.id)));
  return [card.noCaller[who], ...(others ? [` ${inWords(others, language)}.`] : [])];
}

/** Where the vendor says what is disturbed: whoever has the most urgent priority looks there first. */
function statusPage({ terms, priority }: SupportCase, { words }: Telling): Fact[] {
  if (priority !== Math.min(...terms.levels.map(({ level }) => level))) return [];
  return terms.channels
    .filter(({ kind }) => kind === "status")
    .map((channel) => ({ label: inWords(channel.name, words.language), line: [statusLink(channel, words.language)] }));
}

function statusLink(channel: SupportCase["terms"]["channels"][number], language: Words["language"]) {
  const told = inWords(channel.text ?? channel.name, language);
  return channel.url === undefined ? told : ({ kind: "link", text: told, url: channel.url } as const);
}
