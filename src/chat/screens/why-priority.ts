// Why a case has the priority that it has: what the vendor means by it, by which answers it came, and the clause.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import { inWords } from "../../lang/text.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Telling } from "../line.ts";
import { heading, says, whispers } from "../part.ts";
import type { Plain } from "../reply.ts";
import { openedLine } from "./opened-line.ts";
import { readingParts, sourcePart, type Titled } from "./rests.ts";
import { toldAnswers } from "./told-answers.ts";

const mostTyped = 300;

/** `policy` undefined: the vendor is no longer on the shelf, and its clause is not known. */
export function priorityParts(row: SupportCase, policy: Policy | undefined, titled: Titled, telling: Telling): Plain[] {
  const { words } = telling;
  const { priority, terms, differsBecause } = row;
  const { gloss, meaning, readings = [] } = levelOf(row, priority);
  const clause = policy?.priorities.find(({ level }) => level === priority)?.source;
  const answers = toldAnswers(row, words, policy);
  return [
    heading(words.card.level(priority, inWords(gloss, words.language))),
    says([`${inWords(meaning, words.language)}.`]),
    // Where somebody decided otherwise, the answers are not why.
    ...(differsBecause !== null ? [whispers(openedLine(row, telling, mostTyped))] : []),
    ...(differsBecause === null && answers !== "" ? [says([words.ask.becauseOf(answers)])] : []),
    ...readingParts(
      terms.readings.filter(({ id }) => readings.includes(id)),
      words,
    ),
    ...(clause ? [sourcePart(clause, titled, words)] : []),
  ];
}
