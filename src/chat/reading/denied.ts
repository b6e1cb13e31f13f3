// Which of the things that a clause says it denies.

import { has, predicates, says } from "./clauses.ts";
import { heard, type Sense } from "./heard.ts";
import type { Mark } from "./marks.ts";

export type Denials = {
  readonly denied: ReadonlySet<Mark>;
  /** "not only slow": neither said nor denied. */
  readonly waved: ReadonlySet<Mark>;
  /** What is not there: "no calls", "ohne Ton". */
  readonly lost: ReadonlySet<Mark>;
  /** A denial that found nothing to deny: "Zoom works, CloudTalk does not". */
  readonly loose: boolean;
};

const circumstances: readonly Sense[] = [
  "production",
  "staging",
  "development",
  "constant",
  "intermittent",
  "preview",
  "everyone",
  "site",
  "team",
  "person",
];
const sayable: readonly Sense[] = [...predicates, "ask", "fine"];

export function denialsIn(marks: readonly Mark[]): Denials {
  const found = { denied: new Set<Mark>(), waved: new Set<Mark>(), lost: new Set<Mark>(), loose: false };
  marks.forEach((mark, index) => {
    if (has(mark, "notOnly")) add(found.waved, nextOf(marks, index, [...sayable, ...circumstances]));
    else if (has(mark, "no", "without")) denyNoun(marks, index, found);
    else if (has(mark, "not", "nobody", "nothing")) denyVerb(marks, index, found);
  });
  return found;
}

type Found = { denied: Set<Mark>; waved: Set<Mark>; lost: Set<Mark>; loose: boolean };

function denyVerb(marks: readonly Mark[], index: number, found: Found): void {
  const mark = marks[index];
  // "not staging", "nicht nur bei mir" stand right before what they deny.
  const circumstance = marks.slice(index + 1, index + 4).find((one) => has(one, ...circumstances, ...sayable));
  const next = nextOf(marks, index, sayable);
  const before = marks.slice(0, index).findLast((one) => has(one, ...sayable));
  const behind = has(before, "works") && inOneThatDeniesBehind(before, mark);
  if (has(mark, "not") && has(circumstance, ...circumstances) && !has(circumstance, ...sayable)) {
    if (circumstance) found.denied.add(circumstance);
    if (!behind && !isAlways(circumstance)) return;
  }
  const missing = behind || next ? undefined : missingIn(marks, index);
  const meant = (behind ? before : undefined) ?? next ?? (isOfAnother(before, marks, index) ? undefined : before);
  // "not all lines work": how many do is asked.
  if (has(mark, "not") && has(marks[index + 1], "every")) add(found.waved, next);
  else if (missing) found.lost.add(missing);
  else if (meant) found.denied.add(meant);
  else if (has(mark, "not")) found.loose = true;
}

/** "due to the outage we cannot teach": it is not the outage that is denied. */
function isOfAnother(before: Mark | undefined, marks: readonly Mark[], index: number): boolean {
  if (!before || has(before, "works")) return false;
  return says(marks.slice(marks.indexOf(before) + 1, index + 2), "we");
}

/** "does not have sound": a noun that work hangs on, behind a denied "have". */
function missingIn(marks: readonly Mark[], index: number): Mark | undefined {
  return has(marks[index + 1], "exists")
    ? marks.slice(index + 2, index + 5).find((one) => has(one, "core"))
    : undefined;
}

function inOneThatDeniesBehind(verb: Mark | undefined, denial: Mark | undefined): boolean {
  const shared = verb?.languages.filter((language) => denial?.languages.includes(language)) ?? [];
  return shared.some((language) => heard[language].deniesBehind);
}

function isAlways(mark: Mark | undefined): boolean {
  return has(mark, "constant");
}

/** A noun a few words on: if work hangs on it, it is lost, unless the clause says more of it ("no calls were dropped"). */
function denyNoun(marks: readonly Mark[], index: number, found: Found): void {
  const near = marks.slice(index + 1, index + 4);
  const noun = near.find((one) => has(one, "core", ...sayable, ...circumstances));
  if (!noun) {
    const before = marks.slice(0, index).findLast((one) => has(one, "works"));
    // "geht bei keinem": the pronoun, which looks like the article.
    if (has(marks[index], "nobody") && before) found.denied.add(before);
    return;
  }
  const more = marks.slice(marks.indexOf(noun) + 1).find((one) => has(one, "works", "drop", "down"));
  if (has(noun, "core") && (!more || has(more, "works"))) found.lost.add(noun);
  else if (has(noun, "core") && more) found.denied.add(more);
  else found.denied.add(noun);
}

function nextOf(marks: readonly Mark[], index: number, senses: readonly Sense[]): Mark | undefined {
  return marks.slice(index + 1).find((one) => has(one, ...senses));
}

function add(set: Set<Mark>, mark: Mark | undefined): void {
  if (mark) set.add(mark);
}
