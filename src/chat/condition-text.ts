// A condition of a policy in words, as the answers are called.
import type { Words } from "../lang/index.ts";
import { namedIn } from "../policy/condition.ts";
import type { Condition } from "../policy/impact.ts";
import { answerText } from "./answer-text.ts";

/** "down or seriously limited, no workaround" */
export function conditionText(condition: Condition, words: Words): string {
  const said = namedIn(condition).map((question) =>
    (condition[question] ?? []).map((answer) => answerText({ question, answer }, words)).join(" / "),
  );
  return said.length === 0 ? words.sheet.anything : said.join(", ");
}
