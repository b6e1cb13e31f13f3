// `sla` alone in a terminal: asks one question after the other, as long as an answer can still change something.
import { readSite } from "../../src/chat/reading/place.ts";
import { askedBy } from "../../src/chat/screens/open-case/draft.ts";
import { suggestedIn, suggestionParts } from "../../src/chat/screens/open-case/suggestion.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { answersTo, type GivenAnswers, presetOf, type Question } from "../../src/policy/impact.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { weightsOf } from "../../src/triage/deciding.ts";
import { planMatters } from "../../src/triage/given.ts";
import type { Site } from "../../src/triage/site.ts";
import type { Sheet } from "./card.ts";
import type { Desk } from "./desk.ts";
import { dueAt } from "./due.ts";
import { reachedAt } from "./hotline.ts";
import type { Prompts } from "./prompts.ts";
import { readAnswers } from "./read-answers.ts";
import { dueSheet } from "./sheets.ts";
import { Slip } from "./slip.ts";

/** The deadlines and the number to call; `show` prints what is suggested on the way. */
export async function converse(
  desk: Desk,
  words: Words,
  prompts: Prompts,
  show: (sheet: Sheet) => void,
): Promise<Sheet | Slip> {
  const policy = await askVendor(desk, words, prompts);
  const plan = await askPlan(policy, words, prompts);
  const answers = await askImpact(policy, plan ?? null, words, prompts, desk.now, show);
  const site = await askSite(words, prompts);
  const priority = suggestedIn({ policy, draft: { answers, choice: null, plan: plan ?? null } });
  if (priority === null) throw new Error(`${policy.id} suggests nothing although every question was answered`);
  const given = { plan, site, answers };
  const due = dueAt(desk, policy, given, priority, { startedAt: desk.now, pauses: [] });
  if (due instanceof Slip) return due;
  const reached = reachedAt(desk, policy, given, priority, desk.now);
  return dueSheet(due, reached instanceof Slip ? null : reached, words, desk.now);
}

async function askVendor({ catalog }: Desk, { ask }: Words, { choose }: Prompts): Promise<Policy> {
  const [only, other] = catalog.policies;
  if (only && !other) return only;
  const named = catalog.policies.map((policy) => ({ value: policy, label: policy.name }));
  return choose(ask.vendorHint, named);
}

async function askPlan(policy: Policy, { ask, language }: Words, { choose }: Prompts): Promise<string | undefined> {
  if (!planMatters(policy, "promises") && !planMatters(policy, "reach")) return undefined;
  const plans = policy.plans.map(({ id, name, about }) => ({
    value: id,
    label: name,
    hint: about && inWords(about, language),
  }));
  return choose(ask.plan, plans);
}

async function askImpact(
  policy: Policy,
  plan: string | null,
  words: Words,
  { choose }: Prompts,
  now: number,
  show: (sheet: Sheet) => void,
): Promise<GivenAnswers> {
  let given: GivenAnswers = {};
  let shown: string | null = null;
  for (;;) {
    const question = nextQuestion(policy, given, plan);
    if (question === undefined) return given;
    const said = await choose(words.ask.questions[question], optionsOf(question, words), usualTo(question));
    given = merged(given, question, said);
    const draft = { answers: given, choice: null, plan };
    const parts = suggestionParts({ policy, draft, site: null, now }, words);
    const text = JSON.stringify(parts);
    if (suggestedIn({ policy, draft }) !== null && text !== shown) {
      show({ title: "", parts, zone: policy.home.zone, language: words.language });
      shown = text;
    }
  }
}

/** The first whose answer can still change the priority or what is promised; how bad it is comes before all. */
function nextQuestion(policy: Policy, given: GivenAnswers, plan: string | null): Question | undefined {
  if (given.impact === undefined) return "impact";
  const weights = weightsOf(policy, given, plan);
  return askedBy(policy).find((question) => given[question] === undefined && weights.get(question) === "terms");
}

/** `asked`: where else than one's own place is meant. */
export async function askSite(
  { ask }: Words,
  { choose, write }: Prompts,
  asked: { readonly country: string; readonly zone: string } = ask,
): Promise<Site> {
  const country = await write(asked.country, (text) => {
    const site = readSite(text, "");
    return "mistake" in site && site.mistake === "country" ? ask.mistakes.country : null;
  });
  const site = readSite(country, "");
  if (!("mistake" in site)) return site;
  const zones = typeof site.mistake === "object" ? site.mistake.zones : [];
  const zone = await choose(
    asked.zone,
    zones.map((value) => ({ value, label: value })),
  );
  const found = readSite(country, zone);
  if ("mistake" in found) throw new Error(`${zone} was offered for ${country}, and is none of its zones`);
  return found;
}

function optionsOf(question: Question, { ask }: Words) {
  const labels: { readonly [answer: string]: string } = ask.answers[question];
  return answersTo(question).map((answer) => ({
    value: String(answer),
    label: labels[String(answer)] ?? String(answer),
  }));
}

function usualTo(question: Question): string | undefined {
  const usual = presetOf(question);
  return usual === undefined ? undefined : String(usual);
}

function merged(given: GivenAnswers, question: Question, said: string): GivenAnswers {
  const read = readAnswers({ ...given, [question]: said });
  if (read instanceof Slip) throw new Error(`${said} was offered as an answer to ${question}, and is none`);
  return read;
}
