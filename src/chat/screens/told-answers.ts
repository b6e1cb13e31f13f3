// What was answered about a damage, in a sentence: only what decided something, since the rest nobody was asked.
import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import { questionNames } from "../../policy/impact.ts";
import type { Policy } from "../../policy/policy.ts";
import { weightsOf } from "../../triage/deciding.ts";

/** `policy` undefined: the vendor is no longer on the shelf. */
export function toldAnswers(
  { answers, terms }: Pick<SupportCase, "answers" | "terms">,
  { ask }: Words,
  policy: Policy | undefined,
): string {
  const said: { readonly [question: string]: { readonly [answer: string]: string } } = ask.said;
  const decides = policy && weightsOf(policy, answers, terms.plan?.id ?? null);
  const mine = questionNames.filter((question) =>
    question === "scope" ? answers.scope !== "unknown" : (decides?.get(question) ?? "terms") === "terms",
  );
  const told = decides ? mine.filter((question) => question === "scope" || decides.has(question)) : mine;
  return told
    .map((question) => said[question]?.[String(answers[question])] ?? "")
    .filter(Boolean)
    .join("; ");
}
