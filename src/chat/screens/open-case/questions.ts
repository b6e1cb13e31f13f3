// The fields that find the priority: vendor, what is wrong, the vendor's questions, and another choice.
import { inWords } from "../../../lang/text.ts";
import { answersTo, isAskedLast, isNeeded, presetOf, type Question, questionNames } from "../../../policy/impact.ts";
import { isOffered } from "../../../policy/offered.ts";
import type { Policy } from "../../../policy/policy.ts";
import { weightsOf } from "../../../triage/deciding.ts";
import { answerText } from "../../answer-text.ts";
import { button, buttons, whispers } from "../../part.ts";
import type { Field, Option, Part } from "../../reply.ts";
import { policiesOf, type Visit } from "../../visit.ts";
import { vendorOptions } from "../vendor-list.ts";
import { askedBy, most } from "./draft.ts";
import type { Drawn } from "./drawn.ts";
import { asSuggested, field, pressable } from "./fields.ts";
import { nameIn } from "./suggestion.ts";

/** Vendors used here first, those of the person's own cases before the others; any other can be found by its name. */
export function vendorField({ visit, draft, mistakes }: Drawn): Field {
  const often = draft.last === null ? draft.often : [...new Set([draft.last, ...draft.often])];
  const options = vendorOptions(visit, often);
  return {
    kind: "choice",
    look: options.some(({ group }) => group !== undefined) ? "search" : "menu",
    live: true,
    id: field.vendor,
    label: visit.words.ask.vendor,
    hint: visit.words.ask.vendorHint,
    optional: false,
    options,
    value: draft.vendor,
    mistake: mistakes[field.vendor],
  };
}

export function titleField({ visit, draft, mistakes }: Drawn): Field {
  return {
    kind: "text",
    lines: "one",
    id: field.title,
    label: visit.words.ask.what,
    placeholder: visit.words.ask.whatPlaceholder,
    optional: false,
    most: most.title,
    value: draft.title,
    mistake: mistakes[field.title],
  };
}

/** Only what can still change something; what is usual stands in a line, until somebody wants to change it. */
export function questionFields(drawn: Drawn, policy: Policy): (Part | Field)[] {
  const { showUsual } = drawn.draft;
  const asked = decidingIn(drawn, policy).filter((question) => showUsual || presetOf(question) === undefined);
  const usual = showUsual ? [] : usualLine(drawn, policy);
  const change = button({ id: pressable.usual, label: drawn.visit.words.ask.changeUsual, value: "" });
  return [
    ...asked.map((question) => questionField(drawn, question)),
    ...usual,
    ...(usual.length === 0 ? [] : [buttons(change)]),
  ];
}

/** What is taken for granted, of what could change something. */
export function usualLine(drawn: Drawn, policy: Policy): Part[] {
  const { words } = drawn.visit;
  const said = decidingIn(drawn, policy)
    .filter((question) => presetOf(question) !== undefined)
    .map((question) => answerText({ question, answer: standing(drawn, question) ?? "" }, words));
  return said.length === 0 ? [] : [whispers([words.ask.usual(said.join(", "))])];
}

/** Where no vendor is chosen yet, and no form can follow the choice: what most vendors here ask; to others it says nothing. */
export function commonFields(drawn: Drawn): Field[] {
  const used = policiesOf(drawn.visit);
  const askedByMost = (question: Question) =>
    2 * used.filter(({ asks }) => asks.includes(question)).length > used.length;
  return questionNames
    .filter((question) => presetOf(question) === undefined && askedByMost(question))
    .map((question) => questionField(drawn, question));
}

/** What the question is about is the vendor's own list. */
function topicsOf(policy: Policy | undefined, { language }: Visit["words"]): string | undefined {
  return policy?.outside?.topics.map((topic) => inWords(topic, language)).join(", ");
}

/** The questions of this vendor that still decide something, in the order in which they are asked. */
export function decidingIn({ draft }: Pick<Drawn, "draft">, policy: Policy): Question[] {
  const weights = weightsOf(policy, draft.answers, draft.plan);
  return askedBy(policy).filter((question) => weights.has(question) && !isAskedLast(question));
}

function standing({ draft }: Pick<Drawn, "draft">, question: Question) {
  return draft.answers[question] ?? presetOf(question);
}

export function questionField({ visit, draft, mistakes, policy }: Drawn, question: Question): Field {
  const { ask } = visit.words;
  const labels: { readonly [answer: string]: string } = ask.answers[question];
  const answer = standing({ draft }, question);
  const decides = policy === undefined || weightsOf(policy, draft.answers, draft.plan).get(question) === "terms";
  const needed = isNeeded(question, draft.answers) && decides;
  return {
    kind: "choice",
    look: "radio",
    live: true,
    id: field.question(question),
    label: ask.questions[question],
    hint: question === "outside" ? topicsOf(policy, visit.words) : undefined,
    optional: isAskedLast(question) || (presetOf(question) === undefined && !needed),
    options: answersTo(question).map((one) => ({ value: String(one), label: labels[String(one)] ?? String(one) })),
    value: answer === undefined ? null : String(answer),
    mistake: mistakes[field.question(question)],
  };
}

export function priorityField({ visit, draft, mistakes }: Drawn, policy: Policy): Field {
  const offered = policy.priorities.filter((one) => isOffered(one, draft.plan));
  const levels = offered.map(
    ({ level }): Option => ({ value: String(level), label: nameIn(policy, level, visit.words) }),
  );
  return {
    kind: "choice",
    look: "menu",
    live: visit.origin.live,
    id: field.priority(policy.id),
    label: visit.words.ask.priority,
    optional: false,
    options: [{ value: asSuggested, label: visit.words.ask.asSuggested }, ...levels],
    value: draft.choice === null ? asSuggested : String(draft.choice),
    mistake: mistakes[field.priority(policy.id)],
  };
}

export function becauseField({ visit, draft, mistakes }: Drawn): Field {
  return {
    kind: "text",
    lines: "many",
    id: field.because,
    label: visit.words.ask.because,
    hint: visit.words.ask.becauseHint,
    optional: !visit.origin.live,
    most: most.because,
    value: draft.because,
    mistake: mistakes[field.because],
  };
}
