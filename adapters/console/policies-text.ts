// The policies as text: which are there, and what one says.
import { heading, list, says, whispers } from "../../src/chat/part.ts";
import type { Part } from "../../src/chat/reply.ts";
import { readingParts } from "../../src/chat/screens/rests.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { durationText, withinText } from "../../src/lang/when.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import type { Policy, Target } from "../../src/policy/policy.ts";
import { readingsInForce } from "../../src/triage/terms.ts";
import type { Sheet } from "./card.ts";

export function listSheet({ policies }: Catalog, { language }: Words): Sheet {
  const facts = policies.map(({ id, name, plans, about }) => {
    const offered = plans.length > 0 ? ` (${plans.map((plan) => plan.id).join(", ")})` : "";
    return { label: id, line: [{ kind: "strong", text: name } as const, `: ${inWords(about, language)}${offered}`] };
  });
  return { title: "", parts: [{ kind: "facts", facts }], zone: "UTC", language };
}

export function policySheet(policy: Policy, words: Words): Sheet {
  const { language, card } = words;
  const parts: Part[] = [
    says([inWords(policy.about, language)]),
    ...policy.priorities.flatMap(({ level, name, meaning }) => [
      heading(`${level} · ${name}`),
      says([inWords(meaning, language)]),
      list(
        policy.targets.filter(({ priorities }) => priorities.includes(level)).map((one) => [targetText(one, words)]),
      ),
    ]),
    { kind: "divider" },
    ...(policy.noGuarantee ?? []).map(({ why }) => says([card.noGuarantee(inWords(why, language))])),
    ...readingsInForce(policy).flatMap((reading) => [
      says([{ kind: "strong", text: reading.id }]),
      ...readingParts([reading], words),
      ...reading.others.map((other) => whispers([`(${inWords(other, language)})`])),
    ]),
    { kind: "divider" },
    list(policy.sources.map(({ document, title }) => [`${title} (${document})`])),
  ];
  return { title: policy.name, parts, zone: policy.home.zone, language };
}

function targetText({ kind, plans, within, measure }: Target, { card, why, language }: Words): string {
  const promise = measure === "average" ? why.onAverage(durationText(within, language)) : withinText(within, language);
  return `${card.facts[kind]}: ${promise}${plans ? ` (${plans.join(", ")})` : ""}`;
}
