// The vendor's priority and the plan, where a sentence names them: "zoom pro p1", "netcor Stufe 2".
import { levelWords } from "../../policy/offered.ts";
import type { Policy } from "../../policy/policy.ts";
import { has, says } from "./clauses.ts";
import type { Mark } from "./marks.ts";
import { tokensOf } from "./tokens.ts";

/** A word and its number, as one or as two: "p1", "prio 1", "sev1". Null where none is named, or several, or it is denied. */
export function priorityIn(marks: readonly Mark[], policy: Policy | null): number | null {
  const said = marks.flatMap((_, index) => levelAt(marks, index, policy) ?? []);
  const [number, ...others] = new Set(said);
  if (number === undefined || others.length > 0) return null;
  const clause = clauseAround(
    marks,
    marks.findIndex((_, index) => levelAt(marks, index, policy) !== undefined),
  );
  if (says(clause, "not", "no") || clause.at(-1)?.gap.includes("?")) return null;
  return policy === null || policy.priorities.some(({ level }) => level === number) ? number : null;
}

/** The words of the clause in which a priority stands. */
function clauseAround(marks: readonly Mark[], at: number): readonly Mark[] {
  const from = marks.slice(0, at).findLastIndex(({ gap }) => /[,;.!?]/.test(gap)) + 1;
  const to = marks.findIndex(({ gap }, index) => index >= at && /[,;.!?]/.test(gap));
  const near = marks.slice(from, to < 0 ? undefined : to + 1);
  // "p1 zoom does not work": the denial is of something else.
  return says(near, "works", "down") ? near.filter((mark) => has(mark, "small") && mark.gap.includes("?")) : near;
}

function levelAt(marks: readonly Mark[], index: number, policy: Policy | null): number | undefined {
  const [mark, next] = [marks[index], marks[index + 1]];
  return (mark && numberAt(mark, next)) ?? (policy ? calledAt(marks, index, policy) : undefined);
}

/** "severity A", "sev very high": a vendor's own word for a level counts beside a word for priorities. */
function calledAt(marks: readonly Mark[], index: number, policy: Policy): number | undefined {
  if (!isPriorityWord(marks[index])) return undefined;
  const after = marks.slice(index + 1).flatMap(({ words }) => words);
  const before = marks.slice(0, index).flatMap(({ words }) => words);
  const found = levelWords(policy).find(({ words }) => {
    const bare = words.filter((word) => !priorityWords.has(word));
    const stands = (around: readonly string[]) => bare.every((word, step) => around[step] === word);
    return bare.length > 0 && (stands(after) || stands(before.slice(-bare.length)));
  });
  return found?.level;
}

function isPriorityWord(mark: Mark | undefined): boolean {
  return has(mark, "priority") || priorityWords.has(mark?.words.join(" ") ?? "");
}

function numberAt(mark: Mark, next: Mark | undefined): number | undefined {
  const [word = ""] = mark.words;
  const joined = /^(\p{L}+)(\d)$/u.exec(word);
  if (joined?.[1] && priorityWords.has(joined[1])) return Number(joined[2]);
  const digit = /^\d$/.test(next?.words[0] ?? "") ? Number(next?.words[0]) : undefined;
  return has(mark, "priority") ? digit : undefined;
}

const priorityWords: ReadonlySet<string> = new Set(["p", "prio", "sev", "s", "lvl", "level", "priority", "severity"]);

/** A plan stands beside the vendor's name, or beside a word such as "plan"; the vendor's own name is none. */
export function planIn(marks: readonly Mark[], policy: Policy | null): string | null {
  for (const plan of policy?.plans ?? []) {
    const words = tokensOf(plan.name).map(({ word }) => word);
    const rest = words.length > 1 ? words.slice(1) : words;
    const at = marks.findIndex((_, index) => rest.every((word, step) => marks[index + step]?.words.join("") === word));
    if (at < 0) continue;
    const [before, after] = [marks[at - 1], marks[at + rest.length]];
    const named = has(before, "plan") || has(after, "plan");
    if (named || (before?.vendor === policy && !isEveryday(marks[at], after))) return plan.id;
  }
  return null;
}

// "Zoom API is down" is of the API, "Twilio production is down" of production; "Zoom API p1" and "Zoom Basic" are of the plan.
function isEveryday(plan: Mark | undefined, after: Mark | undefined): boolean {
  return has(plan, "part", "production") && after !== undefined && !has(after, "priority");
}
