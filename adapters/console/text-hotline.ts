// How to reach the vendor, to be read: the right number first.

import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { instantText, lengthText } from "../../src/lang/when.ts";
import { type Hotline, noPhoneWhy, type Opening } from "../../src/triage/hotline.ts";
import type { Reached } from "./hotline.ts";
import { type Block, gap, type Ink, row } from "./page.ts";

/** How many other lines stand behind the first before the rest is left out. */
const FALLBACKS = 3;

export function hotlineText(reached: Reached, words: Words): Block[] {
  const { policy, reach, channels } = reached;
  const { contact, bring } = reach;
  const { language, hotline } = words;
  return [
    { kind: "title", text: policy.name, aside: "" },
    gap,
    ...callRows(reached, words, reached.hotlines.length),
    ...channels
      .filter(({ kind }) => kind !== "phone")
      .map(({ name, url, address, access, preferred, text, ...opening }, index) =>
        row(
          index === 0 ? hotline.write : "",
          [
            inWords(name, language),
            preferred ? hotline.preferred : null,
            access === "signed-in" ? hotline.signedIn : null,
          ]
            .filter(Boolean)
            .join(", "),
          url === undefined && address === undefined ? null : { text: url ?? address ?? "", look: "cyan" },
          opening.open && opening.closesAt === null ? null : openingText(opening, reached, policy.home.zone, words),
          text ? { text: inWords(text, language), look: "dim" } : null,
        ),
      ),
    row(hotline.who, inWords(contact.text, language), contact.others ? inWords(contact.others, language) : null),
    ...bring.map((thing, index) => row(index === 0 ? hotline.bring : "", inWords(thing, language))),
  ];
}

/** The number to call, and some to fall back on. */
export function callRows(reached: Reached, words: Words, fallbacks = FALLBACKS): Block[] {
  const { hotlines, reach } = reached;
  const { hotline, language } = words;
  const [first, ...others] = hotlines;
  if (!first)
    return [
      row(hotline.call, { text: noPhoneWhy(reach, reached.priority)?.[language] ?? hotline.noPhone, look: "yellow" }),
    ];
  return [
    row(hotline.call, ...lineText(first, reached, words)),
    ...others
      .slice(0, fallbacks)
      .map((line, index) => row(index === 0 ? hotline.others : "", otherLine(line, reached, words))),
  ];
}

function lineText(line: Hotline, reached: Reached, words: Words): (Ink | null)[] {
  const state =
    (line.why && inWords(line.why, words.language)) ?? openingText(line, reached, zoneOf(line, reached), words);
  return [
    { text: numberText(line, words), look: "bold" },
    { text: state, look: line.open ? "green" : "yellow" },
    line.e164 === null ? words.hotline.notDialled : null,
  ];
}

function otherLine(line: Hotline, reached: Reached, words: Words): string {
  const state = line.why ? words.hotline.open : openingText(line, reached, zoneOf(line, reached), words);
  return `${numberText(line, words)}: ${state}`;
}

function numberText({ number, extension, place, tollFree }: Hotline, { hotline, language }: Words): string {
  const parts = [inWords(place, language), ...(tollFree ? [hotline.tollFree] : [])];
  return `${number}${extension === null ? "" : ` ${hotline.extension(extension)}`} (${parts.join(", ")})`;
}

function openingText({ open, closesAt, nextOpening }: Opening, { at }: Reached, zone: string, words: Words): string {
  const { hotline, language } = words;
  if (open) return closesAt === null ? hotline.open : hotline.openUntil(instantText(closesAt, zone, language));
  if (nextOpening === null) return hotline.closed;
  return hotline.opensAt(instantText(nextOpening, zone, language), lengthText(nextOpening - at, language));
}

function zoneOf({ hours }: Hotline, { given, policy }: Reached): string {
  return given.site?.zone ?? hours?.zone ?? policy.home.zone;
}
