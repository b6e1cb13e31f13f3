// What an agent may say of a damage: the questions that people are asked, each told so that it can be answered without guessing.
import { z } from "zod";
import { answersTo, type Question, questionNames } from "../../src/policy/impact.ts";

/** What is left out is taken as `impact.ts` has it. */
const abouts: { readonly [Q in Question]: string } = {
  impact: "how bad it is; `none` for a mere question",
  workaround: "is there a way around it; needed unless the impact is minimal or none. Ask the person, do not guess",
  environment: "where it happens; left out: production",
  extent: "of what is down: the whole product, or one important function; left out: the whole",
  pattern: "all the time, or now and then; left out: constant",
  dataLoss: "data are lost or at risk; left out: no",
  security: "it is a security incident; left out: no",
  goLive: "a go-live date is in danger; left out: no",
  preview: "it is a beta or preview feature; left out: no",
  outside: "it is about something that the vendor's support does not do, such as billing; left out: no",
  scope: "whom it hits; left out: not known",
};

export const damage = Object.fromEntries(questionNames.map((question) => [question, answer(question)]));

function answer(question: Question) {
  const answers = answersTo(question);
  const one = answers.includes(true) ? z.boolean() : z.enum(answers.map(String));
  return one.optional().describe(abouts[question]);
}
