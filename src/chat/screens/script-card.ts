// What to say to the vendor: a script for the phone in the reader's language, and a text to send in the vendor's.
import type { SupportCase } from "../../case/case.ts";
import { deadlineOf } from "../../case/deadlines.ts";
import { levelOf } from "../../case/standing.ts";
import { spokenTime } from "../../lang/clock.ts";
import { type Words, wordsOf } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { durationText } from "../../lang/when.ts";
import { callersOf } from "../../policy/contact.ts";
import type { Policy } from "../../policy/policy.ts";
import { channelsFor } from "../../triage/hotline.ts";
import { callBriefly } from "../call.ts";
import { shown } from "../line.ts";
import { mailLink } from "../mail-link.ts";
import { heading, list, says } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Part, Reply } from "../reply.ts";
import { aloneUnlessHere } from "../rights.ts";
import { siteText } from "../site-text.ts";
import type { Visit } from "../visit.ts";
import { copyLine, copyTo } from "./copy-line.ts";
import { vendorsLanguage } from "./objection-card.ts";
import { writeFacts } from "./reach-facts.ts";
import { toldAnswers } from "./told-answers.ts";

const mostDescription = 600;

export async function scriptOf(visit: Visit, row: SupportCase): Promise<Reply> {
  const { core, words, origin } = visit;
  const policy = core.catalog.find(row.terms.vendor);
  const theirs = wordsOf(vendorsLanguage(policy, row, row.priority));
  const { script, card } = words;
  const telling = shown(words, origin.who.zone);
  const call = callBriefly({ ...row, at: origin.now }, telling);
  const written = textOf(row, theirs, policy, origin.now);
  const bring = row.terms.bring.map((text): Line => [inWords(text, words.language)]);
  const own = theirs.language === words.language ? null : textOf(row, words, policy, origin.now);
  const parts: Part[] = [
    ...(call ? onThePhone(visit, row, policy, call.line) : []),
    heading(script.inWriting),
    ...writeFacts(row, origin.now, telling).map(({ label, line }) => says([`${label}: `, ...line])),
    { kind: "quote", text: written },
    ...mailLines(visit, row, theirs, written),
    ...copyLine(visit, row),
    ...(bring.length > 0 ? [says([`${card.bring}:`]), list(bring)] : []),
    ...(own === null ? [] : [says([script.translated]), { kind: "quote", text: own } as const]),
  ];
  const title = script.title(row.terms.vendorName);
  const spoken = [`${title}\n${shorten(own ?? written, 1500)}`];
  const drawn = { tone: "info", title, parts, buttons: [], spoken } as const;
  return aloneUnlessHere(visit, [row], { kind: "card", card: drawn });
}

/** One press opens it as a letter to the vendor, where the vendor takes letters. */
function mailLines(visit: Visit, row: SupportCase, theirs: Words, written: string) {
  const { terms, priority, title } = row;
  const { script } = visit.words;
  const copy = copyTo(visit, row);
  const addresses = channelsFor(terms, { priority, at: visit.origin.now }).flatMap(({ kind, address }) =>
    kind === "email" && address !== undefined ? [address] : [],
  );
  const [, ...lines] = written.split("\n");
  const text = lines.slice(lines[0] === "" ? 1 : 0);
  return addresses.map((address): Part => {
    const url = mailLink({ address, copy }, shorten(theirs.script.subject(priority, title), 150), text);
    return says([{ kind: "link", text: script.asMail(address), url }]);
  });
}

/** The number, then what is read out: who calls, which priority and why, by when, and what to ask for. */
function onThePhone(visit: Visit, row: SupportCase, policy: Policy | undefined, number: Line): Part[] {
  const { words, origin } = visit;
  const { script } = words;
  const caller = row.contact ?? origin.who;
  const may = callersOf(row.terms.contact) === "designated" && row.contact !== null;
  const said = [may ? script.whoMay(caller.name) : script.who(caller.name), ...claims(row, words, policy, origin.now)];
  return [heading(script.byPhone), says(number), { kind: "quote", text: [...said, script.asks].join("\n") }];
}

function textOf(row: SupportCase, words: Words, policy: Policy | undefined, now: number): string {
  const { script, language } = words;
  const { title, description, site, priority } = row;
  return [
    script.subject(priority, title),
    "",
    ...claims(row, words, policy, now),
    script.site(siteText(site, language)),
    ...(description === "" || description.trim() === title ? [] : ["", shorten(description, mostDescription)]),
    "",
    script.asks,
  ].join("\n");
}

/** Which priority, by whose definition, with which answers, and by when: from the case's own terms. */
function claims(row: SupportCase, words: Words, policy: Policy | undefined, now: number): string[] {
  const { script, language } = words;
  const { name, meaning } = levelOf(row, row.priority);
  const answers = toldAnswers(row, words, policy);
  return [
    script.reports(row.priority, name),
    script.wrong(row.title),
    script.meaning(inWords(meaning, language)),
    ...(answers === "" ? [] : [script.answers(answers)]),
    ...dueLine(row, words, now),
  ];
}

/** An average is no promise, so it is not held against anybody. */
function dueLine(row: SupportCase, { script, language }: Words, now: number): string[] {
  const first = levelOf(row, row.priority).targets.find(({ kind }) => kind === "first-response");
  if (!first?.guaranteed || first.measure === "average" || row.respondedAt !== null) return [];
  const clock = { startedAt: row.reportedAt ?? now, pauses: [] };
  // Where every hour counts the vendor's own clock decides nothing: the caller reads out his.
  const zone = first.calendar?.zone ?? row.site.zone;
  const when = spokenTime(deadlineOf(first, clock, now).dueAt, zone, language, "date-time");
  const say = first.measure === "aim" ? script.aim : script.due;
  return [say(durationText(first.within, language), when)];
}
