// Reads the answers to the questions about a damage, in the words of policies.
import {
  AnswersGiven,
  answersTo,
  type GivenAnswers,
  type Question,
  questionNames,
  unanswered,
} from "../../src/policy/impact.ts";
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
    const known = answersTo(question).map(String);
    if (answer === undefined) return unknownWord("misworded", "bad-answer", question, given, known);
    answers[question] = answer;
  }
  return AnswersGiven.parse(answers);
}

/** The first question that must be answered and is not. */
export function missingAnswer(answers: GivenAnswers): Slip | undefined {
  const [question] = unanswered(answers);
  return question && missing(question, answersTo(question).map(String));
}

function legalAnswer(question: Question, given: string): string | boolean | undefined {
  const legal = answersTo(question);
  const word = legal.includes(true) ? ({ yes: "true", no: "false" }[given] ?? given) : given;
  return legal.find((answer) => String(answer) === word);
}
