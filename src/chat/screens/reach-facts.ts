// Whom to call about a case, where else to write, and who may.

import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { callLine, noCall, writeLine, writesFirst } from "../call.ts";
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
  const writing = write ? [{ label: facts.write, line: write }] : [];
  const first = writesFirst(asked);
  return [
    ...(first ? writing : []),
    ...(call ? [{ label: facts.call, line: call }] : []),
    ...(!call && why !== null ? [{ label: facts.phone, line: [why] }] : []),
    ...(first ? [] : writing),
    ...statusPage(supportCase, telling),
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
