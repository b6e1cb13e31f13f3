// Which levels a plan may choose, and by what words people call a level.
import { fold } from "../lang/fold.ts";
import type { Policy, Priority } from "./policy.ts";

/** `plan` undefined or null: none is known, so none is in the way. */
export function isOffered({ offered }: Pick<Priority, "offered">, plan: string | null | undefined): boolean {
  return plan == null || offered === undefined || offered.plans.includes(plan);
}

/** The words of each level beside its number, folded, the longest first: "severity a", "very high", "a". */
export function levelWords({
  priorities,
}: Pick<Policy, "priorities">): { readonly words: readonly string[]; readonly level: number }[] {
  return priorities
    .flatMap(({ level, name, aliases = [] }) => [name, ...aliases].map((one) => ({ words: wordsIn(one), level })))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
}

/** "2", "Severity B", "b"; undefined: no level is called so. */
export function levelCalled(said: string, policy: Pick<Policy, "priorities">): number | undefined {
  const plain = wordsIn(said).join(" ");
  return levelWords(policy).find(({ words }) => words.join(" ") === plain)?.level;
}

function wordsIn(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
