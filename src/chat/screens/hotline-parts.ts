// How a vendor is reached from one site: numbers, other ways, who may use them and what to have at hand.
import type { Language } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import { callersOf } from "../../policy/contact.ts";
import type { Policy } from "../../policy/policy.ts";
import { readingsOf } from "../../triage/calendar-spec.ts";
import { channelsFor, type Hotline, hotlinesFor, noPhoneWhy } from "../../triage/hotline.ts";
import type { Reach } from "../../triage/reach.ts";
import type { Site } from "../../triage/site.ts";
import { readingsInForce } from "../../triage/terms.ts";
import { channelSpan, hotlineLine, openingLine } from "../hotline-line.ts";
import { strong, type Telling } from "../line.ts";
import { list, says, whispers } from "../part.ts";
import type { Line, Part } from "../reply.ts";
import { siteText } from "../site-text.ts";
import { readingParts, sourcePart, titlesIn } from "./rests.ts";

export type ReachAsked = {
  readonly policy: Policy;
  readonly reach: Reach;
  readonly site?: Site | undefined;
  readonly priority?: number | undefined;
  /** Is the reach that of the customer's own plan? Else its exceptions are told too. */
  readonly planKnown: boolean;
  readonly at: number;
};

/** The right one first. Where no site is known, those that are open now stand before those that are not. */
export function linesFor(asked: ReachAsked): Hotline[] {
  const lines = hotlinesFor(asked.reach, asked);
  return asked.site ? lines : lines.toSorted((a, b) => Number(b.open) - Number(a.open));
}

/** The right lines, what is taken round the clock, and what else has to be said of them. */
export function lineParts(asked: ReachAsked, telling: Telling, most: number): Part[] {
  const { policy, reach, priority } = asked;
  const { talk, language } = telling.words;
  const lines = linesFor(asked).slice(0, most);
  const why = noPhoneWhy(reach, priority);
  if (lines.length === 0) return [says([why ? talk.noNumber(inWords(why, language)) : talk.noNumberAtAll])];
  const noPhone = asked.planKnown ? [] : (policy.noPhone ?? []);
  // What holds for all of them is said once.
  const always = reach.roundTheClock;
  return [
    list(lines.map((line) => hotlineLine({ ...line, why: null }, { vendorZone: policy.home.zone }, telling))),
    ...(always ? [says([strong(asSentence(inWords(always.why, language)))])] : []),
    ...noPhone.map((rule) => whispers([inWords(rule.why, language)])),
  ];
}

/** Numbers of other places, farther away than those that are told, and where the vendor lists them. */
function leftOut(asked: ReachAsked, { words }: Telling, most: number): Part[] {
  const count = linesFor(asked).length - most;
  const source = asked.policy.hotlines?.source;
  if (count <= 0 || !source) return [];
  return [whispers([words.sheet.moreNumbers(count)]), sourcePart(source, titlesIn(asked.policy), words)];
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The way that the vendor prefers to a call. */
export function preferredParts(asked: ReachAsked, telling: Telling): Part[] {
  const [first] = channelsFor(asked.reach, asked);
  if (first?.preferred !== true) return [];
  return [says([`${telling.words.card.facts.write}: `, channelSpan(first, telling.words.language)])];
}

/** All of it: for a vendor that was asked for by name. */
export function vendorParts(asked: ReachAsked, telling: Telling, most: number): Part[] {
  const { reach, site } = asked;
  const { talk, card, language } = telling.words;
  const { contact, bring } = reach;
  const others = callersOf(contact) === null ? undefined : contact.others;
  const numbers = [...lineParts(asked, telling, most), ...leftOut(asked, telling, most), ...elsewhere(asked, language)];
  const phone = linesFor(asked).length > 0 ? [says([`${card.facts.phone}:`])] : [];
  const ways = [
    says([`${writesFirst(asked) ? card.facts.write : talk.channels}:`]),
    list(channelLines(asked, telling)),
  ];
  return [
    ...(site ? [whispers([talk.hotlineAt(siteText(site, language))])] : []),
    ...(writesFirst(asked) ? [...ways, ...phone, ...numbers] : [...numbers, ...ways]),
    ...openingReadings(asked, telling, most),
    ...whoParts(reach, telling),
    ...(others ? [whispers([inWords(others, language)])] : []),
    ...(bring.length === 0
      ? []
      : [says([`${card.bring}: ${bring.map((text) => inWords(text, language)).join("; ")}`])]),
  ];
}

/** How the hours are read that were told. */
function openingReadings(asked: ReachAsked, { words }: Telling, most: number): Part[] {
  const { policy, reach, priority } = asked;
  const lines = linesFor(asked).slice(0, most);
  const channels = channelsFor(reach, asked).filter(({ kind }) => kind !== "phone");
  const used = new Set([
    ...lines.flatMap(({ why, readings = [] }) => (why === null ? readings : [])),
    ...channels.flatMap(({ hours, readings = [] }) => [...readings, ...(hours ? readingsOf(policy, hours) : [])]),
    ...reach.channels.flatMap(({ kind, readings = [] }) =>
      kind === "phone" && priority !== undefined ? readings : [],
    ),
  ]);
  return readingParts(
    readingsInForce(policy).filter(({ id }) => used.has(id)),
    words,
  );
}

export function whoParts({ contact }: Reach, { words }: Telling): Part[] {
  if (callersOf(contact) === null) return [];
  return [whispers([`${words.talk.whoMay}: ${inWords(contact.text, words.language)}`])];
}

function channelLines({ policy, reach, priority, at }: ReachAsked, telling: Telling): Line[] {
  const { language } = telling.words;
  return channelsFor(reach, { priority, at })
    .filter(({ kind }) => kind !== "phone")
    .map(({ text, ...channel }): Line => {
      const always = channel.open && channel.closesAt === null;
      return [
        channelSpan(channel, language),
        ...(always ? [] : [": ", ...openingLine(channel, policy.home.zone, telling)]),
        ...(text ? [`. ${inWords(text, language)}`] : []),
      ];
    });
}

/** Which priorities the phone does not take, and where those go, unless that is why there is no number. */
function elsewhere({ reach, priority }: ReachAsked, language: Language): Part[] {
  const why = noPhoneWhy(reach, priority);
  const said = why && inWords(why, language);
  return reach.channels.flatMap(({ kind, priorities, elsewhere: text }) => {
    const told = kind === "phone" && priorities && text ? inWords(text, language) : said;
    return told === said || told === null ? [] : [whispers([asSentence(told)])];
  });
}

/** Because the vendor prefers it, or because nobody answers a call now. */
function writesFirst(asked: ReachAsked): boolean {
  const lines = linesFor(asked);
  return channelsFor(asked.reach, asked)[0]?.preferred === true || (lines.length > 0 && !lines[0]?.open);
}
