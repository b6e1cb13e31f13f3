// What an answer to a vendor's question is called.
import type { Words } from "../lang/index.ts";
import type { Answered } from "../triage/answered.ts";

/** "no workaround" */
export function answerText({ question, answer }: Answered, words: Words): string {
  const said: { readonly [answer: string]: string } = words.ask.said[question];
  return said[String(answer)] ?? String(answer);
}
