// The thoughts that a sentence is made of, and whether each is said of now or only asked, supposed, planned or past.
import type { Sense } from "./heard.ts";
import type { Mark } from "./marks.ts";

export type Clause = {
  readonly marks: readonly Mark[];
  /** Not said to be so: a question, a condition, what is to come. */
  readonly supposed: boolean;
  readonly past: boolean;
  readonly asked: boolean;
};

/** What says something of the damage, and can be denied. */
export const predicates: readonly Sense[] = [
  "down",
  "drop",
  "severe",
  "limited",
  "minimal",
  "trouble",
  "works",
  "mended",
];

export function has(mark: Mark | undefined, ...senses: readonly Sense[]): boolean {
  return mark !== undefined && senses.some((sense) => mark.senses.has(sense));
}

export function says(marks: readonly Mark[], ...senses: readonly Sense[]): boolean {
  return marks.some((mark) => has(mark, ...senses));
}

export function clausesOf(marks: readonly Mark[]): Clause[] {
  const groups: Mark[][] = [[]];
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    if (before && (endsAfter(before) || begins(mark, marks, index))) groups.push([]);
    groups.at(-1)?.push(mark);
  });
  const clauses = groups.filter((group) => group.length > 0).map(clauseOf);
  // What follows from a supposed fault is supposed too: "if Zoom goes down, nobody can work".
  return clauses.map((clause, index) => {
    const before = clauses[index - 1];
    const follows = before && says(before.marks, "if") && saysFault(before.marks) && !before.asked;
    return follows ? { ...clause, supposed: true } : clause;
  });
}

function saysFault(marks: readonly Mark[]): boolean {
  return says(marks, "down", "drop", "severe", "trouble") || (says(marks, "works") && says(marks, "not", "nobody"));
}

// "workaround: none" is one thought.
function endsAfter({ gap, senses }: Mark): boolean {
  return ends(senses.has("around") ? gap.replace(":", "") : gap);
}

function ends(gap: string): boolean {
  return /[,;!?…()\n–—]|[.:](?=\s|$|["“”„])|\s-+\s/.test(gap);
}

function begins(mark: Mark, marks: readonly Mark[], index: number): boolean {
  if (has(mark, "beg")) return true;
  if (has(mark, "question") && has(marks[index - 1], "ask")) return true;
  if (has(mark, "but")) return true;
  if (!has(mark, "and")) return false;
  const [before, after] = [sinceBreak(marks.slice(0, index)), marks.slice(index + 1, index + 8)];
  return isThought(before) && isThought(after);
}

function sinceBreak(marks: readonly Mark[]): readonly Mark[] {
  return marks.slice(marks.findLastIndex(({ gap }) => ends(gap)) + 1);
}

function isThought(marks: readonly Mark[]): boolean {
  return says(marks, ...predicates, "around", "fine", "not");
}

function clauseOf(marks: readonly Mark[]): Clause {
  const asked = !says(marks, "why") && (marks.at(-1)?.gap.includes("?") === true || isPutAsQuestion(marks));
  const later = says(marks, "later") && !marks.some((mark) => has(mark, "later") && has(mark, "past"));
  return {
    marks,
    asked,
    supposed:
      asked || says(marks, "if") || later || isWheneverSo(marks) || (says(marks, "maybe") && !says(marks, "ask")),
    past: says(marks, "past") && !says(marks, "since", "still"),
  };
}

// "is zoom down", but not "is down", "isn't working".
function isPutAsQuestion(marks: readonly Mark[]): boolean {
  const [first, second] = marks;
  if (!has(first, "question") || !second || marks.length < 2) return false;
  return !has(
    second,
    ...predicates.filter((one) => one !== "works"),
    "not",
    "no",
    "nothing",
    "properly",
    "almost",
    "strongly",
    "still",
    "nobody",
    "core",
    "and",
    "small",
  );
}

// "wenn Zoom ausfällt" supposes; "wenn ich ein Meeting starte, stürzt Zoom ab" tells what sets it off.
function isWheneverSo(marks: readonly Mark[]): boolean {
  const when = marks.findIndex((mark) => has(mark, "when"));
  return when >= 0 && !has(marks[when + 1], "we");
}
