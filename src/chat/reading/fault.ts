// How bad it is, as one clause says.
import type { AnswerTo } from "../../policy/impact.ts";
import { type Clause, has, says } from "./clauses.ts";
import { type Denials, denialsIn } from "./denied.ts";
import type { Mark } from "./marks.ts";

/** "part": something is out that may matter or not. "vague": a fault, but not how bad. "fine": it works. */
export type Verdict = AnswerTo<"impact"> | "part" | "vague" | "fine" | "mended" | "unmended";

export type Finding = {
  readonly verdicts: ReadonlySet<Verdict>;
  readonly denials: Denials;
};

export function findIn({ marks }: Pick<Clause, "marks">): Finding {
  const denials = denialsIn(marks);
  const verdicts = new Set(marks.flatMap((mark, index) => verdictOf(mark, index, marks, denials) ?? []));
  // "minor problem" and "cosmetic issue" give the problem its size.
  if (verdicts.has("limited") || verdicts.has("minimal")) verdicts.delete("vague");
  // "the outage is resolved" is of one thing; "fixed and down again" is not.
  if (verdicts.has("mended") && !says(marks, "still")) return { verdicts: new Set(["mended"]), denials };
  return { verdicts, denials };
}

function verdictOf(mark: Mark, index: number, marks: readonly Mark[], denials: Denials): Verdict | undefined {
  if (denials.waved.has(mark)) return undefined;
  if (denials.lost.has(mark)) return outIn(marks);
  const denied = denials.denied.has(mark);
  if (has(mark, "mended")) return denied ? "unmended" : "mended";
  if (has(mark, "works")) {
    const works = denied ? brokenIn(marks) : workingIn(mark, index, marks);
    if (works !== undefined) return works;
  }
  if (denied) return undefined;
  if (has(mark, "down")) return downIn(mark, index, marks);
  if (has(mark, "drop")) return everyCall(marks) ? "down" : unless(marks, "severe");
  if (has(mark, "severe")) return severeIn(index, marks);
  if (has(mark, "limited")) return has(marks[index - 1], "strongly") ? "severe" : "limited";
  if (has(mark, "minimal")) return "minimal";
  if (has(mark, "trouble")) return says(marks, "minor", "slightly") ? "limited" : "vague";
  if (has(mark, "ask")) return "none";
  return has(mark, "fine") ? "fine" : undefined;
}

function severeIn(index: number, marks: readonly Mark[]): Verdict | undefined {
  const before = marks.slice(Math.max(0, index - 2), index);
  if (says(before, "minimal")) return undefined;
  return says(before, "slightly", "minor") ? "limited" : unless(marks, "severe");
}

function downIn(mark: Mark, index: number, marks: readonly Mark[]): Verdict {
  if (has(marks[index - 1], "almost")) return "severe";
  if (says(near(marks, index), "minor") && !says(near(marks, index), "strongly") && !has(mark, "minor"))
    return "limited";
  return outIn(marks);
}

/** "a minor outage", "o pană minoră"; but "a minor issue became a total outage". */
function near(marks: readonly Mark[], index: number): readonly Mark[] {
  return marks.slice(Math.max(0, index - 3), index + 3);
}

/** Something is wholly out: all of it, or a part of which nobody knows here what hangs on it. */
export function outIn(marks: readonly Mark[]): Verdict {
  if (says(marks, "uncritical")) return "limited";
  return isPart(marks) || says(marks, "some") ? "part" : "down";
}

function brokenIn(marks: readonly Mark[]): Verdict {
  if (says(marks, "properly")) return "vague";
  return says(marks, "constant") ? "vague" : outIn(marks);
}

// "barely works"; "läuft kaum noch". A noun such as "call" works only where something says so.
function workingIn(mark: Mark, index: number, marks: readonly Mark[]): Verdict | undefined {
  if (has(marks[index - 1], "almost") || has(marks[index + 1], "almost")) return "severe";
  if (says(marks, "half", "some") && !has(mark, "core")) return "part";
  return has(mark, "core") || has(mark, "down", "drop", "severe") ? undefined : "fine";
}

function unless(marks: readonly Mark[], verdict: Verdict): Verdict {
  if (says(marks, "uncritical")) return "limited";
  return isPart(marks) ? "part" : verdict;
}

/** "Zoom chat"; but in "chat and calls" work hangs on one of them. */
function isPart(marks: readonly Mark[]): boolean {
  if (!says(marks, "part")) return false;
  return !marks.some(
    (mark, index) => has(mark, "and", "or") && [marks[index - 1], marks[index + 1]].some((one) => has(one, "core")),
  );
}

function everyCall(marks: readonly Mark[]): boolean {
  return marks.some((mark, index) => has(mark, "every", "everyone") && has(marks[index + 1], "core"));
}
