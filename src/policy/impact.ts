// What people are asked about a damage: one row a question. A new question is a row here and its words in each language.
import { z } from "zod";

const rows = {
  environment: row(["production", "staging", "development"], { usual: "production" }),
  impact: row(["down", "severe", "limited", "minimal", "none"], { needed: () => true }),
  // Of what is down: for vendors who tell a total loss from one important function. PureCloud and CloudTalk do not.
  extent: row(["whole", "function"], { usual: "whole" }),
  pattern: row(["constant", "intermittent"], { usual: "constant" }),
  // A workaround matters only to somebody who is held up.
  workaround: row(["none", "partial", "acceptable"], { usual: "acceptable", needed: isHeldUp }),
  dataLoss: row([false, true], { usual: false }),
  security: row([false, true], { usual: false }),
  goLive: row([false, true], { usual: false }),
  preview: row([false, true], { usual: false }),
  // One of the topics that the policy lists as no matter of the support, such as billing.
  outside: row([false, true], { usual: false }),
  // Recorded and shown; it decides at few vendors, so it is asked last.
  scope: row(["unknown", "person", "team", "site", "everyone"], { usual: "unknown", last: true }),
};

export type Question = keyof typeof rows;
export type AnswerTo<Q extends Question> = (typeof rows)[Q]["answers"][number];

/** Answers as somebody gave them; what is left out was not asked, or not said. */
export const AnswersGiven = z.strictObject(column(rows, "given"));
export type GivenAnswers = { readonly [Q in Question]?: AnswerTo<Q> | undefined };

/** Holds when every question named has one of the answers listed. */
export const Condition = z.strictObject(column(rows, "listed"));
export type Condition = z.infer<typeof Condition>;

const Complete = z.object(column(rows, "complete"));
export type Answers = { readonly [Q in Question]: AnswerTo<Q> };

/** Every question, in the order in which they are asked. */
export const questionNames: readonly Question[] = AnswersGiven.keyof().options;
export const QuestionName = AnswersGiven.keyof();

/** The legal answers, the most urgent first where there is an order. */
export function answersTo(question: Question): readonly (string | boolean)[] {
  return rows[question].answers;
}

/** Must somebody say it himself? Then no answer is taken for granted. */
export function isNeeded(question: Question, given: GivenAnswers): boolean {
  return rows[question].needed?.(given) ?? false;
}

/** The answer that stands in a form already; undefined where people have to choose. */
export function presetOf(question: Question): string | boolean | undefined {
  const { usual, needed } = rows[question];
  return needed ? undefined : usual;
}

/** Is it asked beside the others, or at the end, where it may be passed over? */
export function isAskedLast(question: Question): boolean {
  return rows[question].last ?? false;
}

/** Questions that must be answered and are not: the first thing to ask. */
export function unanswered(given: GivenAnswers): Question[] {
  if (given.impact === undefined) return ["impact"];
  return questionNames.filter((question) => isNeeded(question, given) && given[question] === undefined);
}

/** Fills in what was left out with what is usual. Call only when nothing is {@link unanswered}; stored answers may lack newer questions. */
export function withDefaults(given: GivenAnswers & { readonly impact: AnswerTo<"impact"> }): Answers {
  return Complete.parse(given);
}

/** All combinations of answers to these questions; the others stay as in `rest`. */
export function* everyAnswer(asked: readonly Question[], rest: Answers): Generator<Answers> {
  const [first, ...others] = asked;
  if (!first) {
    yield rest;
    return;
  }
  for (const answer of answersTo(first)) yield* everyAnswer(others, { ...rest, [first]: answer });
}

type Legal = string | boolean;
type Ask<A extends Legal> = {
  /** What is taken where nothing was said. */
  readonly usual?: A;
  readonly needed?: (given: { readonly impact?: string | undefined }) => boolean;
  readonly last?: boolean;
};

function row<const A extends Legal>(answers: readonly [A, ...A[]], { usual, needed, last }: Ask<NoInfer<A>>) {
  const one = z.literal([...answers]);
  const complete = usual === undefined ? one : one.default(() => usual);
  return { answers, usual, needed, last, given: one.optional(), listed: z.array(one).min(1).optional(), complete };
}

/** One column of the table, each question with its own type; TypeScript cannot follow `fromEntries` to it. */
function column<Name extends string, Rows extends { readonly [Q in keyof Rows]: { readonly [N in Name]: unknown } }>(
  table: Rows,
  name: Name,
): { [Q in keyof Rows]: Rows[Q][Name] };
function column(table: { readonly [question: string]: { readonly [column: string]: unknown } }, name: string): object {
  return Object.fromEntries(Object.entries(table).map(([question, one]) => [question, one[name]]));
}

function isHeldUp({ impact }: { readonly impact?: string | undefined }): boolean {
  return impact !== undefined && impact !== "minimal" && impact !== "none";
}
