// Reading a damage out of a sentence: which vendor, how bad, any workaround, and a line to call it by.
// In doubt a field stays empty, and is asked: nothing is read as more harmless than it was said.

import type { Language } from "../../lang/index.ts";
import type { GivenAnswers } from "../../policy/impact.ts";
import type { Policy } from "../../policy/policy.ts";
import { aroundIn } from "./around.ts";
import { circumstancesIn } from "./circumstances.ts";
import { type Clause, clausesOf, says } from "./clauses.ts";
import { type Finding, findIn, outIn, type Verdict } from "./fault.ts";
import { planIn, priorityIn } from "./level.ts";
import { type Mark, marksOf } from "./marks.ts";
import { titleOf } from "./title.ts";
import { vendorOf, type Weighed } from "./vendor-in.ts";

/** The part of a catalog that words are looked up in. */
export type Shelf = {
  readonly policies: readonly Policy[];
  find(word: string): Policy | undefined;
  nearest(word: string): string | undefined;
};

export type Damage = {
  readonly policy: Policy | null;
  readonly plan: string | null;
  readonly priority: number | null;
  readonly answers: GivenAnswers;
  readonly title: string;
};

/** What a sentence says of a damage; what it does not say is left out. */
export function readDamage(text: string, { policies }: Pick<Shelf, "policies">, spoken?: Language): Damage {
  const marks = marksOf(text, policies, spoken);
  const told = toldIn(marks);
  const impact = impactOf(told);
  const workaround = workaroundOf(told);
  const policy = vendorOf(told);
  return {
    policy,
    plan: planIn(marks, policy),
    priority: priorityIn(marks, policy),
    answers: {
      ...(impact === undefined ? {} : { impact }),
      ...(workaround === undefined ? {} : { workaround }),
      ...circumstancesIn(told),
    },
    title: titleOf(text),
  };
}

/** Is there anything in it that only a damage has? */
export function saysDamage(text: string): boolean {
  const { impact, workaround } = readDamage(text, { policies: [] }).answers;
  return (impact !== undefined && impact !== "none") || workaround !== undefined;
}

type Part = Weighed &
  Pick<Clause, "supposed" | "past"> & {
    readonly verdicts: ReadonlySet<Verdict>;
    readonly workaround: GivenAnswers["workaround"];
  };

function toldIn(marks: readonly Mark[]): Part[] {
  const parts: Part[] = [];
  for (const clause of clausesOf(marks)) parts.push(partOf(clause, parts.at(-1)));
  return parts;
}

function partOf(clause: Clause, before: Part | undefined): Part {
  const around = aroundIn(clause.marks, clause.supposed || clause.past);
  const marks = around ? around.rest : clause.marks;
  const finding = findIn({ marks });
  const verdicts = resumed(clause, finding, marks, before);
  const unreal = clause.supposed || clause.past;
  const failing = !unreal && doubts.some((one) => verdicts.has(one));
  return {
    ...clause,
    marks: [...marks, ...clause.marks.slice(marks.length).filter(({ vendor }) => vendor !== null)],
    denials: finding.denials,
    verdicts,
    workaround: around?.workaround,
    failing,
    fine: !failing && (verdicts.has("fine") || verdicts.has("mended")),
  };
}

/** "Zoom works, CloudTalk does not"; "was down and still is": the verb of the clause before goes on. */
function resumed(
  { marks: all }: Clause,
  { verdicts, denials }: Finding,
  marks: readonly Mark[],
  before: Part | undefined,
) {
  if (!before || verdicts.size > 0) return verdicts;
  const named =
    marks.some(({ vendor }) => vendor !== null) || says(marks, "still", "now", "core", "part", "uncritical");
  if (denials.loose && named && before.verdicts.has("fine")) return new Set([outIn(marks)]);
  return says(all, "still") && !denials.loose && before.past ? before.verdicts : verdicts;
}

const unhelpful = ["not", "no", "nobody", "nothing", "without", "almost", "some"] as const;

/** "We have one, but it is painful" makes half a one of it; "…, but it does not help" may make it none, so it is asked. */
function workaroundOf(told: readonly Part[]): GivenAnswers["workaround"] {
  const at = told.findLastIndex((one) => one.workaround !== undefined);
  const said = told[at]?.workaround;
  if (said !== "acceptable") return said;
  const after = told.slice(at + 1).flatMap(({ marks }) => marks);
  if (says(after, ...unhelpful)) return undefined;
  return says(after, "half") ? "partial" : said;
}

const doubts: readonly Verdict[] = ["down", "severe", "limited", "minimal", "part", "vague"];
const urgent = ["down", "severe", "limited", "minimal"] as const;

function impactOf(told: readonly Part[]): GivenAnswers["impact"] {
  const ended = told.findLastIndex((one) => one.verdicts.has("mended") && !one.supposed && !says(one.marks, "some"));
  const now = told
    .filter((one, index) => !one.supposed && !one.past && index >= ended)
    .flatMap(({ verdicts }) => [...verdicts]);
  const worst = urgent.find((one) => now.includes(one));
  if (worst === "down") return worst;
  // A part that is out may be all that work hangs on.
  if (now.includes("part")) return undefined;
  if (worst) return worst;
  if (now.includes("unmended") && !now.includes("vague")) return "down";
  const doubtful = told.some(({ verdicts }) => doubts.some((one) => verdicts.has(one)));
  return saysAsk(told) && !doubtful ? "none" : undefined;
}

function saysAsk(told: readonly Part[]): boolean {
  return told.some(({ verdicts }) => verdicts.has("none"));
}
