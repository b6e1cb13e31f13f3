// What a promise rests on: the clause of the vendor's document, and how its words are read.
import type { Words } from "../../lang/index.ts";
import { countryName } from "../../lang/names.ts";
import { inWords } from "../../lang/text.ts";
import type { Source } from "../../policy/parts.ts";
import type { Policy } from "../../policy/policy.ts";
import type { TermReading, TermTarget } from "../../triage/terms.ts";
import { whispers } from "../part.ts";
import type { Plain } from "../reply.ts";

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

export function sourcePart({ document, section }: Source, titled: Titled, { talk }: Words): Plain {
  return whispers([talk.whySource(titled(document), section)]);
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
