// How a policy's vendor is reached, as text: who may, by which ways, at which numbers, and what to have at hand.
import { channelSpan, phone } from "../../src/chat/hotline-line.ts";
import { heading, list, says, whispers } from "../../src/chat/part.ts";
import type { Line, Part } from "../../src/chat/reply.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { readPhone } from "../../src/policy/phone.ts";
import type { Channel, Line as PhoneLine, Policy } from "../../src/policy/policy.ts";

export function reachParts(policy: Policy, words: Words): Part[] {
  const { sheet, talk, card, language } = words;
  const { contact, channels, bring, hotlines, noPhone = [] } = policy;
  const said = [contact.text, contact.others, contact.onCall?.text].filter((text) => text !== undefined);
  const withPlan = (contact.byPlan ?? []).map(({ plans, ...own }): Line => {
    const told = [own.text, own.others].filter((text) => text !== undefined);
    return [`${plans.join(", ")}: ${told.map((text) => inWords(text, language)).join(". ")}`];
  });
  return [
    heading(sheet.ways),
    list(channels.map((channel) => channelLine(channel, words))),
    says([`${talk.whoMay}: ${said.map((text) => inWords(text, language)).join(". ")}`]),
    ...(withPlan.length > 0 ? [list(withPlan)] : []),
    ...(bring.length > 0 ? [says([`${card.bring}: ${bring.map((text) => inWords(text, language)).join("; ")}`])] : []),
    ...(hotlines ? [heading(sheet.numbers), ...numberParts(hotlines, words)] : []),
    ...noPhone.map(({ plans, why }) => whispers([`${plans ? `${plans.join(", ")}: ` : ""}${inWords(why, language)}`])),
  ];
}

function channelLine(channel: Channel, words: Words): Line {
  const { sheet, language } = words;
  const aside = [
    ...(channel.preferred ? [sheet.first] : []),
    sheet.access[channel.access],
    ...(channel.hours ? [channel.hours] : []),
    ...(channel.plans ? [sheet.only(channel.plans.join(", "))] : []),
    ...(channel.priorities ? [sheet.only(channel.priorities.map((level) => `P${level}`).join(", "))] : []),
  ];
  const texts = [channel.text, channel.elsewhere].filter((text) => text !== undefined);
  const told = texts.map((text) => `. ${inWords(text, language)}`).join("");
  const named = channel.address === undefined ? [] : [`${inWords(channel.name, language)}: `];
  return [...named, channelSpan(channel, language), ` (${aside.join("; ")})${told}`];
}

function numberParts(
  { plans, lines, regions = [], roundTheClock }: NonNullable<Policy["hotlines"]>,
  words: Words,
): Part[] {
  const { sheet, language } = words;
  return [
    list(lines.map((line) => numberLine(line, regions, words))),
    ...(plans ? [whispers([sheet.only(plans.join(", "))])] : []),
    ...(roundTheClock ? [whispers([inWords(roundTheClock.why, language)])] : []),
  ];
}

type Regions = NonNullable<NonNullable<Policy["hotlines"]>["regions"]>;

function numberLine(line: PhoneLine, regions: Regions, { sheet, card, language }: Words): Line {
  const { number, extension = null, country, place, region, hours, tollFree } = line;
  const serving = regions.find(({ id }) => id === region);
  const aside = [
    ...(serving ? [serving.name] : []),
    hours ?? serving?.hours ?? sheet.always,
    ...(tollFree ? [card.tollFree] : []),
  ];
  const shown = phone({ number, e164: readPhone(number, country).e164, extension }, language);
  return [shown, ` ${inWords(place, language)} (${aside.join("; ")})`];
}
