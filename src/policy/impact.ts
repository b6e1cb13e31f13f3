// What people are asked about a damage: the words that policies are written in.

/** Every question with its legal answers, in the order in which they are asked. `scope` is recorded and shown. */
export const questions = {
  environment: ["production", "staging", "development"],
  impact: ["down", "severe", "limited", "minimal", "none"],
  pattern: ["constant", "intermittent"],
  workaround: ["none", "partial", "acceptable"],
  preview: [false, true],
  scope: ["unknown", "person", "team", "site", "everyone"],
} as const;

export type Question = keyof typeof questions;
export type AnswerTo<Q extends Question> = (typeof questions)[Q][number];
export type Answers = { readonly [Q in Question]: AnswerTo<Q> };
/** The questions somebody answered; the others take {@link withDefaults}. */
export type GivenAnswers = { readonly [Q in Question]?: AnswerTo<Q> | undefined };

export const questionNames = ["environment", "impact", "pattern", "workaround", "preview", "scope"] as const;

/** Questions that must be answered and are not. A workaround matters only to somebody who is held up. */
export function unanswered(given: GivenAnswers): Question[] {
  if (given.impact === undefined) return ["impact"];
  const heldUp = given.impact !== "minimal" && given.impact !== "none";
  return heldUp && given.workaround === undefined ? ["workaround"] : [];
}

/** Fills in what was left out: production, constant, no preview, scope unknown. Call only when nothing is {@link unanswered}. */
export function withDefaults(given: GivenAnswers & { impact: AnswerTo<"impact"> }): Answers {
  return {
    environment: given.environment ?? "production",
    impact: given.impact,
    pattern: given.pattern ?? "constant",
    workaround: given.workaround ?? "acceptable",
    preview: given.preview ?? false,
    scope: given.scope ?? "unknown",
  };
}

/** All combinations of answers to these questions; the others stay as in `rest`. */
export function* everyAnswer(asked: readonly Question[], rest: Answers): Generator<Answers> {
  const [first, ...others] = asked;
  if (!first) {
    yield rest;
    return;
  }
  for (const answer of questions[first]) yield* everyAnswer(others, { ...rest, [first]: answer });
}
