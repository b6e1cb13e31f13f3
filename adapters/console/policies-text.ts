// The policies as text: which are there, and all that one says.
import { alert, heading, list, says, whispers } from "../../src/chat/part.ts";
import { elsewhereText, hoursText } from "../../src/chat/policy-hours.ts";
import type { Line, Part } from "../../src/chat/reply.ts";
import { readingParts, sourcePart, titlesIn } from "../../src/chat/screens/rests.ts";
import { besideTexts } from "../../src/chat/screens/versions-beside.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { durationText } from "../../src/lang/when.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { readingsInForce } from "../../src/triage/terms.ts";
import type { Sheet } from "./card.ts";
import { levelParts } from "./policy-levels.ts";
import { reachParts } from "./policy-reach.ts";

type Listed = { readonly label: string; readonly line: Line };

/** Each vendor by the version in force, and below it the others, by the name that asks for them. */
export function listSheet({ policies, every }: Catalog, words: Words): Sheet {
  const facts = policies.flatMap((policy) => {
    const others = every.filter(({ id, version }) => id === policy.id && version !== policy.version);
    return [
      listed(policy, policy.id, words),
      ...others.map((other) => listed(other, `${other.id}@${other.version}`, words)),
    ];
  });
  return { title: "", parts: [{ kind: "facts", facts }], zone: "UTC", language: words.language };
}

function listed({ name, plans, about, version, valid, incomplete }: Policy, label: string, words: Words): Listed {
  const { sheet, language } = words;
  const offered = plans.length > 0 ? ` (${plans.map((plan) => plan.id).join(", ")})` : "";
  const aside = [sheet.version(version, valid.from, valid.until ?? null), incomplete && inWords(incomplete, language)];
  const told = `: ${inWords(about, language)}${offered}. ${aside.filter((one) => one !== undefined).join(". ")}`;
  return { label, line: [{ kind: "strong", text: name }, told] };
}

export function policySheet(policy: Policy, words: Words, every: readonly Policy[] = [policy]): Sheet {
  const { sheet, language } = words;
  const { about, version, valid } = policy;
  const parts: Part[] = [
    says([inWords(about, language)]),
    whispers([sheet.version(version, valid.from, valid.until ?? null)]),
    ...besideTexts(policy, every, words).map((text) => alert("warning", [text])),
    ...planParts(policy, words),
    ...levelParts(policy, titlesIn(policy), words),
    { kind: "divider" },
    ...ruleParts(policy, words),
    ...hourParts(policy, words),
    ...reachParts(policy, words),
    ...readParts(policy, words),
    ...(policy.missing ? [heading(sheet.missing), list(policy.missing.map((one) => [inWords(one, language)]))] : []),
    heading(sheet.documents),
    list(policy.sources.map((source) => [sourceText(source, words)])),
  ];
  return { title: policy.name, parts, zone: policy.home.zone, language };
}

function planParts({ plans, outside }: Policy, { sheet, language }: Words): Part[] {
  const lines = plans.map(({ id, name, about }) => [`${name} (${id})${about ? `: ${inWords(about, language)}` : ""}`]);
  const topics = outside?.topics.map((topic) => inWords(topic, language)).join(", ");
  return [
    ...(lines.length > 0 ? [heading(sheet.plans), list(lines)] : []),
    ...(topics === undefined ? [] : [says([`${sheet.outside}: ${topics}`])]),
  ];
}

/** What holds whatever the level. */
function ruleParts(
  { response, closesAfter, reclassification, unprioritised, statusSource, notes = [], ...policy }: Policy,
  words: Words,
): Part[] {
  const { sheet, language } = words;
  const level = policy.priorities.find((one) => one.level === unprioritised);
  const rungs = (policy.escalation ?? []).flatMap(({ whom, how, say }) => [whom, how, say]);
  const minded = [...(reclassification ? [reclassification.text] : []), ...notes.map(({ text }) => text), ...rungs];
  const titled = titlesIn(policy);
  return [
    says([`${sheet.clock}: ${inWords(response.text, language)}`]),
    sourcePart(response.source, titled, words),
    ...(closesAfter
      ? [
          says([sheet.closes(durationText(closesAfter.within, language))]),
          sourcePart(closesAfter.source, titled, words),
        ]
      : []),
    ...(level ? [says([sheet.unprioritised(level.name)])] : []),
    ...(statusSource ? [says([`${words.statusPage.label}: ${statusSource.url} (${statusSource.kind})`])] : []),
    ...(minded.length > 0 ? [heading(sheet.notes), list(minded.map((text) => [inWords(text, language)]))] : []),
  ];
}

function hourParts({ calendars }: Policy, words: Words): Part[] {
  const lines = Object.entries(calendars).flatMap(([name, rule]) => [
    [`${name}: ${hoursText(rule, words)}`],
    ...(rule.bySite ?? []).map((one) => [`${name}, ${elsewhereText(rule, one, words)}`]),
  ]);
  return lines.length > 0 ? [heading(words.sheet.hours), list(lines)] : [];
}

function readParts(policy: Policy, words: Words): Part[] {
  const readings = readingsInForce(policy);
  if (readings.length === 0) return [];
  return [
    heading(words.sheet.readings),
    ...readings.flatMap((reading) => [
      says([{ kind: "strong", text: reading.id }]),
      ...readingParts([reading], words),
      ...reading.others.map((other) => whispers([`(${inWords(other, words.language)})`])),
    ]),
  ];
}

function sourceText(
  { document, title, language, url, dated, read }: Policy["sources"][number],
  { sheet }: Words,
): string {
  const aside = [
    document,
    language,
    url ?? sheet.noAddress,
    ...(dated ? [sheet.dated(dated)] : []),
    ...(read ? [sheet.read(read)] : []),
  ];
  return `${title} (${aside.join("; ")})`;
}
