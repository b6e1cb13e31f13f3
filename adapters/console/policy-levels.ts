// The levels of a policy as text: what each is for, what is promised at it, and what is doubtful about it.
import { conditionText } from "../../src/chat/condition-text.ts";
import { heading, list, says, whispers } from "../../src/chat/part.ts";
import type { Line, Part } from "../../src/chat/reply.ts";
import { sourcePart, type Titled } from "../../src/chat/screens/rests.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { durationText } from "../../src/lang/when.ts";
import { isBusiness } from "../../src/policy/parts.ts";
import type { Policy, Priority, Target } from "../../src/policy/policy.ts";

export function levelParts(policy: Policy, titled: Titled, words: Words): Part[] {
  return policy.priorities.flatMap((level) => [
    heading(`${level.level} · ${level.name}`),
    ...aboutLevel(level, words),
    list(promisesAt(policy, level.level, words)),
    ...(policy.caveats ?? [])
      .filter(({ priorities }) => priorities.includes(level.level))
      .map(({ when, text }) =>
        whispers([`${words.sheet.doubts}, ${conditionText(when, words)}: ${inWords(text, words.language)}`]),
      ),
    sourcePart(level.source, titled, words),
  ]);
}

function aboutLevel({ gloss, aliases = [], meaning, effort, offered, when }: Priority, words: Words): Part[] {
  const { sheet, language } = words;
  const called = aliases.length > 0 ? ` (${sheet.alsoCalled(aliases.join(", "))})` : "";
  return [
    says([`${inWords(gloss, language)}${called}: ${inWords(meaning, language)}`]),
    ...(effort ? [says([inWords(effort, language)])] : []),
    ...(offered
      ? [whispers([`${sheet.withheld(offered.plans.join(", "))}. ${inWords(offered.otherwise, language)}`])]
      : []),
    whispers([
      when.length > 0 ? `${sheet.when}: ${when.map((one) => conditionText(one, words)).join("; ")}` : sheet.byChoice,
    ]),
  ];
}

function promisesAt({ targets, noGuarantee = [] }: Policy, level: number, words: Words): Line[] {
  const { sheet, language } = words;
  const promised = targets
    .filter(({ priorities }) => priorities.includes(level))
    .map((one) => [targetText(one, words)]);
  const refused = noGuarantee
    .filter(({ priorities }) => priorities?.includes(level) ?? true)
    .map(({ plans, when, why }) => {
      const scope = [...(plans ?? []), ...(when ? [conditionText(when, words)] : [])].join(", ");
      return [`${sheet.unpromised}${scope === "" ? "" : ` (${scope})`}: ${inWords(why, language)}`];
    });
  return [...promised, ...refused];
}

function targetText({ kind, plans, within, measure, aimed, by, otherwise, calendar }: Target, words: Words): string {
  const { card, talk, moves, sheet, why, language } = words;
  const aside = [
    ...(aimed ? [why.aimedToo] : []),
    ...(by ? [moves.by[by]] : []),
    ...(otherwise ? [sheet.otherwise(durationText(otherwise.within, language))] : []),
    ...(calendar && isBusiness(within) ? [calendar] : []),
    ...(plans ? [sheet.only(plans.join(", "))] : []),
  ];
  const promise = talk.reportWithin[measure](durationText(within, language));
  return `${card.facts[kind]}, ${promise}${aside.length > 0 ? ` (${aside.join("; ")})` : ""}`;
}
