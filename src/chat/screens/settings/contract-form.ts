// What a house negotiated with a vendor: which vendor, which promise, how much time, and whether open cases move.
import { durationText } from "../../../lang/when.ts";
import type { OwnTerm } from "../../../policy/contract.ts";
import type { Policy } from "../../../policy/policy.ts";
import { targetKinds } from "../../../policy/promise.ts";
import { choiceIn, lineIn } from "../../form-answers.ts";
import type { FormAnswers } from "../../intent.ts";
import { levelName } from "../../level-name.ts";
import { list, says, whispers } from "../../part.ts";
import type { Field, Form, Option, Part } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { vendorOptions } from "../vendor-list.ts";
import { field, open } from "./fields.ts";

export const contractScreen = "settings-contract";

/** `within` null: what is published holds again. */
export type Entered = Omit<OwnTerm, "within"> & { readonly within: OwnTerm["within"] | null };

const units = ["minutes", "hours", "business-minutes", "business-hours", "business-days"] as const;
const mostListed = 20;

export function chooseVendor(visit: Visit, contract: readonly OwnTerm[]): Form {
  const { words } = visit;
  const vendor = choice(field.vendor, words.ask.vendor, vendorOptions(visit, []), null, {});
  const inForce = contract.slice(0, mostListed).map((term) => [termText(visit, term)]);
  return form(visit, { step: "vendor" }, words.ask.next, [
    whispers([words.contract.hint]),
    ...(inForce.length > 0 ? [says([words.contract.inForce]), list(inForce)] : []),
    vendor,
  ]);
}

export function enterTerm(visit: Visit, policy: Policy, typed: FormAnswers, mistakes: Mistakes = {}): Form {
  const { contract, ask, card, language } = visit.words;
  const plans = policy.plans.map(({ id, name }) => ({ value: id, label: name }));
  const levels = policy.priorities.map((level) => ({
    value: String(level.level),
    label: levelName(level, language),
  }));
  const kinds = targetKinds.map((kind) => ({ value: kind, label: card.facts[kind] }));
  const counted = units
    .filter((unit) => Object.keys(policy.calendars).length > 0 || !unit.includes("business"))
    .map((unit) => ({ value: unit, label: contract.units[unit] }));
  const asked = (id: string, label: string, options: readonly Option[], usual: string | null) =>
    choice(id, label, options, choiceIn(typed, id) ?? usual, mistakes);
  const amount: Field = {
    kind: "text",
    lines: "one",
    id: field.amount,
    label: contract.amount,
    hint: contract.amountHint,
    optional: true,
    most: 5,
    value: lineIn(typed, field.amount) ?? "",
    mistake: mistakes[field.amount],
  };
  return form(visit, { step: "term", vendor: policy.id }, ask.next, [
    says([{ kind: "strong", text: policy.name }]),
    ...(plans.length > 0
      ? [asked(field.ownPlan, ask.plan, [{ value: open, label: contract.anyPlan }, ...plans], open)]
      : []),
    asked(field.ownPriority, ask.priority, levels, levels[0]?.value ?? null),
    asked(field.ownKind, contract.target, kinds, "first-response"),
    amount,
    asked(field.unit, contract.unit, counted, "minutes"),
  ]);
}

/** The sentence of it, and what becomes of the open cases. */
export function confirmTerm(visit: Visit, term: Entered, moved: number): Form {
  const { contract, settings } = visit.words;
  const options = [
    { value: "keep", label: contract.keep },
    { value: "move", label: contract.move },
  ];
  const what: Part[] = [
    says([termText(visit, term)]),
    whispers([moved === 0 ? settings.movesNothing : settings.movesCases(moved).replace(/:$/, ".")]),
  ];
  const asked =
    moved === 0
      ? []
      : [{ ...choice(field.openCases, contract.openCases, options, "keep", {}), look: "radio" as const }];
  return form(visit, { step: "sure", term }, contract.put, [...what, ...asked]);
}

export function readTerm(
  { words, origin }: Visit,
  policy: Policy,
  answers: FormAnswers,
): { readonly term: Entered } | { readonly mistakes: Mistakes } {
  const text = lineIn(answers, field.amount) ?? "";
  const amount = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  const plan = policy.plans.find(({ id }) => id === choiceIn(answers, field.ownPlan))?.id ?? null;
  const priority = policy.priorities.find(({ level }) => String(level) === choiceIn(answers, field.ownPriority));
  const kind = targetKinds.find((one) => one === choiceIn(answers, field.ownKind)) ?? "first-response";
  const unit = units.find((one) => one === choiceIn(answers, field.unit)) ?? "minutes";
  if (text !== "" && amount === null) return { mistakes: { [field.amount]: words.contract.badAmount } };
  if (!priority) return { mistakes: { [field.ownPriority]: words.ask.mistakes.plan } };
  const { id, name } = origin.who;
  return {
    term: {
      vendor: policy.id,
      plan,
      priority: priority.level,
      kind,
      by: { id, name },
      at: origin.now,
      within: amount === null ? null : { amount, unit },
    },
  };
}

type Mistakes = { readonly [field: string]: string };

/** "Zoom · Pro · Priority 1, urgent · First response: 30 min" */
function termText({ core, words }: Visit, { vendor, plan, priority, kind, within }: Entered): string {
  const policy = core.catalog.policies.find(({ id }) => id === vendor);
  const level = policy?.priorities.find((one) => one.level === priority);
  const named = policy?.plans.find(({ id }) => id === plan)?.name ?? (plan === null ? [] : plan);
  const what = [
    policy?.name ?? vendor,
    named,
    level ? levelName(level, words.language) : String(priority),
    words.card.facts[kind],
  ]
    .flat()
    .join(" · ");
  const { contract, language } = words;
  return within === null ? contract.takenBack(what) : contract.becomes(what, durationText(within, language));
}

function choice(
  id: string,
  label: string,
  options: readonly Option[],
  value: string | null,
  mistakes: Mistakes,
): Extract<Field, { kind: "choice" }> {
  const look = options.some(({ group }) => group !== undefined) ? "search" : "menu";
  return { kind: "choice", look, live: false, id, label, optional: false, options, value, mistake: mistakes[id] };
}

function form(visit: Visit, memo: object, submit: string, parts: readonly (Part | Field)[]): Form {
  const { contract, ask } = visit.words;
  const shell = { screen: contractScreen, memo: JSON.stringify(memo), close: ask.cancel };
  return { ...shell, title: contract.title, submit, parts };
}
