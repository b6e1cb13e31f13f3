// Reads the answers to the questions about a damage, in the words of policies.
import { type GivenAnswers, type Question, questionNames, questions, unanswered } from "../../src/policy/impact.ts";
import { missing, type Raw, textOf, unknownWord } from "./read.ts";
import { Slip } from "./slip.ts";

/** The answers that were given; nothing is filled in. */
export function readAnswers(raw: Raw): GivenAnswers | Slip {
  const answers: { [Q in Question]?: string | boolean } = {};
  for (const question of questionNames) {
    const given = textOf(raw, question);
    if (given instanceof Slip) return given;
    if (given === undefined) continue;
    const answer = legalAnswer(question, given.toLowerCase());
    const known = questions[question].map(String);
    if (answer === undefined) return unknownWord("misworded", "bad-answer", question, given, known);
    answers[question] = answer;
  }
  return asAnswers(answers);
}

/** The first question that must be answered and is not. */
export function missingAnswer(answers: GivenAnswers): Slip | undefined {
  const [question] = unanswered(answers);
  return question && missing(question, questions[question].map(String));
}

function legalAnswer(question: Question, given: string): string | boolean | undefined {
  const word = question === "preview" ? ({ yes: "true", no: "false" }[given] ?? given) : given;
  return questions[question].find((answer) => String(answer) === word);
}

function asAnswers(given: { readonly [Q in Question]?: string | boolean }): GivenAnswers {
  const pick = <A extends string | boolean>(legal: readonly A[], answer: string | boolean | undefined) =>
    legal.find((one) => one === answer);
  return {
    environment: pick(questions.environment, given.environment),
    impact: pick(questions.impact, given.impact),
    pattern: pick(questions.pattern, given.pattern),
    workaround: pick(questions.workaround, given.workaround),
    preview: pick(questions.preview, given.preview),
    scope: pick(questions.scope, given.scope),
  };
}
