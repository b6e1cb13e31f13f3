// One number to call, in one line: where it rings, and whether somebody answers.

import { wordsOf } from "../lang/index.ts";
import type { Language } from "../lang/languages.ts";
import { inWords } from "../lang/text.ts";
import type { Hotline, Opening } from "../triage/hotline.ts";
import type { TermLine, Terms } from "../triage/terms.ts";
import { flat, type Telling } from "./line.ts";
import type { Line, Span } from "./reply.ts";

/** "+49-6995-106-6305 Germany, open until 18:00 …". */
export function hotlineLine(hotline: Hotline, terms: Pick<Terms, "vendorZone">, telling: Telling): Line {
  const { words } = telling;
  const { language } = words;
  const zone = hotline.hours?.zone ?? terms.vendorZone;
  const marks = [
    hotline.tollFree ? words.card.tollFree : null,
    hotline.e164 === null ? words.card.notDialled : null,
  ].filter((mark) => mark !== null);
  const place = [inWords(hotline.place, language), ...marks].join(", ");
  return [phone(hotline, language), ` ${place}: `, ...openingLine(hotline, zone, telling)];
}

/** "+61-8622-00306 Perth, open round the clock". */
export function briefLine(hotline: Hotline, terms: Pick<Terms, "vendorZone">, telling: Telling): Line {
  const { language } = telling.words;
  const zone = hotline.hours?.zone ?? terms.vendorZone;
  const own = { ...telling, when: telling.own };
  return [phone(hotline, language), ` ${inWords(hotline.place, language)}, `, ...openingLine(hotline, zone, own)];
}

/** Open until when, closed until when, or round the clock. */
export function openingLine({ open, closesAt, nextOpening }: Opening, zone: string, telling: Telling): Line {
  const { card } = telling.words;
  if (open && closesAt === null) return [card.openAlways];
  if (open && closesAt !== null) return flat(card.openUntil(telling.when(closesAt, zone)));
  return nextOpening === null ? [card.neverOpens] : flat(card.opensAt(telling.when(nextOpening, zone)));
}

export function phone(line: Pick<TermLine, "number" | "e164" | "extension">, language: Language): Span {
  const { number, e164, extension } = line;
  const shown = extension === null ? number : `${number} ${wordsOf(language).card.extension(extension)}`;
  return { kind: "phone", shown, dial: e164, extension };
}

/** A place to write to: the name with its address behind it. */
export function channelSpan(channel: Terms["channels"][number], language: Language): Span {
  const text = inWords(channel.name, language);
  if (channel.url !== undefined) return { kind: "link", text, url: channel.url };
  if (channel.address !== undefined) return { kind: "link", text: channel.address, url: `mailto:${channel.address}` };
  return text;
}
