// What a promise rests on: the clause of the vendor's document, and how its words are read.
import type { Words } from "../../lang/index.ts";
import { countryName } from "../../lang/names.ts";
import { inWords } from "../../lang/text.ts";
import { durationText } from "../../lang/when.ts";
import { ownContract } from "../../policy/contract.ts";
import type { Source } from "../../policy/parts.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Promised, TermReading, TermTarget } from "../../triage/terms.ts";
import { flat, type Telling, typed } from "../line.ts";
import { whispers } from "../part.ts";
import type { Line, Plain, Span } from "../reply.ts";

/** What a document calls itself, as long as the policy still names it. */
export type Titled = (document: string) => string;

export function titlesIn(policy: Pick<Policy, "sources"> | undefined): Titled {
  return (name) => policy?.sources.find(({ document }) => document === name)?.title ?? name;
}

/** The same where a document may be any of theirs. */
export function titlesAmong(policies: readonly Pick<Policy, "sources">[]): Titled {
  const all = policies.flatMap(({ sources }) => sources);
  return titlesIn({ sources: all });
}

export function sourcePart({ document, section }: Source, titled: Titled, { talk, contract }: Words): Plain {
  return whispers([talk.whySource(document === ownContract ? contract.source : titled(document), section)]);
}

/** What a house negotiated is told as such, with what is published in its place; `zone` is IANA. */
export function ownParts(targets: readonly TermTarget[], zone: string, telling: Telling): Plain[] {
  return targets.flatMap((target) => (target.guaranteed && target.own ? [ownPart(target.own, zone, telling)] : []));
}

function ownPart({ by, at, published }: NonNullable<Promised["own"]>, zone: string, telling: Telling): Plain {
  const { contract, language } = telling.words;
  const entered: Line =
    by === null || at === null
      ? [contract.filed]
      : flat(contract.own<Span | Line>(typed(by.name), telling.own(at, zone, "date")));
  const beside = published === null ? contract.unpublished : contract.published(durationText(published, language));
  return whispers([...entered, `; ${beside}.`]);
}

/** A place whose public holidays would count, and nobody lists them. */
export function unknownParts(targets: readonly TermTarget[], { why, language }: Words): Plain[] {
  const countries = targets.flatMap((target) => (target.guaranteed ? (target.holidaysUnknown ?? []) : []));
  return [...new Set(countries)].map((code) => whispers([why.holidaysUnknown(countryName(code, language))]));
}

export function readingParts(readings: readonly TermReading[], { why, language }: Words): Plain[] {
  return readings.map(({ published, chosen }) =>
    whispers([why.readAs(inWords(published, language), inWords(chosen, language))]),
  );
}
