// What the dialog says while the questions are answered: the priority, why, what would change it, until when, whom to call.

import { deadlineOf } from "../../../case/deadlines.ts";
import type { Words } from "../../../lang/index.ts";
import { inWords } from "../../../lang/text.ts";
import { presetOf, withDefaults } from "../../../policy/impact.ts";
import type { Text } from "../../../policy/parts.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Answered } from "../../../triage/answered.ts";
import { missingIn } from "../../../triage/deciding.ts";
import type { Site } from "../../../triage/site.ts";
import { choiceCaveats, suggest } from "../../../triage/suggest.ts";
import { termsOf } from "../../../triage/terms.ts";
import { answerText } from "../../answer-text.ts";
import { callLine, noCall, writeLine } from "../../call.ts";
import { levelName, levelTitle } from "../../level-name.ts";
import { dueTime, flat, shown } from "../../line.ts";
import { alert, list } from "../../part.ts";
import type { Line, Part } from "../../reply.ts";
import type { Draft } from "./draft.ts";

/** Who stands there at three in the morning reads no more: the headline, then what is most urgent. */
const mostLines = 5;

type Judged = {
  readonly policy: Policy;
  readonly draft: Pick<Draft, "answers" | "choice" | "plan">;
  /** Null: not known yet. */
  readonly site: Site | null;
  readonly now: number;
  /** Whose dialog it is: the zone, IANA, where it is known. */
  readonly reader?: string | undefined;
};

/** The suggested priority; null while a question is open that it hangs on. */
export function suggestedIn({ policy, draft }: Pick<Judged, "policy" | "draft">): number | null {
  const { impact } = draft.answers;
  if (impact === undefined || missingIn(policy, draft.answers, draft.plan).length > 0) return null;
  return suggest(policy, withDefaults({ ...draft.answers, impact }), draft.plan).priority;
}

export function suggestionParts(judged: Judged, words: Words): Part[] {
  const { policy, draft } = judged;
  const { impact } = draft.answers;
  if (impact === undefined || missingIn(policy, draft.answers, draft.plan).length > 0)
    return [alert("quiet", [words.ask.answerFirst])];
  const suggestion = suggest(policy, withDefaults({ ...draft.answers, impact }), draft.plan);
  const named = (level: number) => nameIn(policy, level, words);
  const chosen = draft.choice ?? suggestion.priority;
  const headline =
    chosen === suggestion.priority
      ? words.ask.suggested(nameIn(policy, chosen, words, levelTitle))
      : words.ask.chosen(named(chosen), named(suggestion.priority));
  const told = (texts: readonly { readonly text: Text }[]): Line[] =>
    texts.map(({ text }) => [inWords(text, words.language)]);
  // An answer that nobody gave, and that decides nothing, is no reason.
  const given = suggestion.because.filter(({ question }) => isStanding(draft, question));
  const reasons = given.map((answer) => answerText(answer, words)).join(", ");
  // Who has a question only is not told how it could be an emergency.
  const [miss] = impact === "none" ? [] : suggestion.nearMisses;
  const lines: Line[] = [
    ...promiseLines(judged, chosen, words),
    ...told(choiceCaveats(policy, suggestion, chosen)),
    ...told(suggestion.caveats),
    ...told(notesFor(policy, chosen, impact)),
    ...(reasons === "" ? [] : [[words.ask.becauseOf(reasons)]]),
    ...levelReadings(policy, chosen).map((text) => [inWords(text, words.language)]),
    ...(miss ? [[words.ask.nearMiss(named(miss.priority), answerText(miss, words))]] : []),
  ];
  return [
    alert(chosen === 1 ? "critical" : chosen === 2 ? "warning" : "info", [headline]),
    list(lines.slice(0, mostLines - 1)),
  ];
}

function isStanding({ answers }: Pick<Draft, "answers">, question: Answered["question"]): boolean {
  return answers[question] !== undefined || presetOf(question) !== undefined;
}

/** What the vendor says of choosing: of this level, or, where it names none, to those who report no fault. */
function notesFor({ notes = [] }: Policy, chosen: number, impact: Draft["answers"]["impact"]) {
  const choosing = notes.filter(({ moment }) => moment === "choosing");
  return choosing.filter(({ priorities }) => priorities?.includes(chosen) ?? impact === "none");
}

/** How the vendor's words are read, where a reading decides what has this level. */
function levelReadings({ priorities, readings }: Policy, chosen: number) {
  const used = priorities.find(({ level }) => level === chosen)?.readings ?? [];
  return used.flatMap((id) => {
    const reading = readings[id.slice(id.indexOf(".") + 1)];
    return reading?.options[reading.inForce]?.text ?? [];
  });
}

export function nameIn(
  policy: Pick<Policy, "priorities">,
  level: number,
  { language }: Words,
  name: typeof levelTitle = levelName,
): string {
  const found = policy.priorities.find((one) => one.level === level);
  return found ? name(found, language) : String(level);
}

// Nothing here before plan and site are known: a promise is never guessed.
function promiseLines({ policy, draft, site, now, reader }: Judged, chosen: number, words: Words): Line[] {
  if (!site) return [];
  const outcome = termsOf(policy, { plan: draft.plan ?? undefined, site, answers: draft.answers });
  if (!outcome.ok) return [];
  const terms = outcome.value;
  const telling = shown(words, reader);
  const target = terms.levels
    .find(({ level }) => level === chosen)
    ?.targets.find(({ kind }) => kind === "first-response");
  const asked = { terms, site, priority: chosen, at: now };
  const call = callLine(asked, telling);
  const why = noCall(asked, telling);
  const noPhone = !call && why !== null ? [[words.talk.noNumber(why)]] : [];
  const write = writeLine(asked, telling);
  const due = (): Line[] => {
    if (!target) return [];
    if (!target.guaranteed) return [[words.ask.noGuarantee(inWords(target.why, words.language))]];
    const { dueAt } = deadlineOf(target, { startedAt: now, pauses: [] }, now);
    return [flat(words.ask.dueIfNow(dueTime(telling, dueAt, target.calendar, terms.vendorZone)))];
  };
  return [
    ...(call ? [[`${call.open ? words.card.facts.call : words.card.facts.phone}: `, ...call.line]] : []),
    ...noPhone,
    ...(write && !call ? [[`${words.card.facts.write}: `, ...write]] : []),
    ...due(),
  ];
}
