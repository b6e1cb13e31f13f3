// A search is a few words; "find no solution, Zoom is down" is a sentence, and so a damage.
import { has, predicates, says } from "./clauses.ts";
import type { Shelf } from "./damage.ts";
import { marksOf } from "./marks.ts";

/** "find out", "finde heraus": the word that makes another verb of it. */
const particles = new Set(["out", "heraus", "raus"]);

export function isSearch(said: string, { policies }: Pick<Shelf, "policies">): boolean {
  const marks = marksOf(said, policies);
  const broken = marks.slice(0, -1).some(({ gap }) => /[,;!?…\n]|[.:](?=\s)/.test(gap));
  const denied = says(marks, "not", "no", "nobody", "nothing", "without", "unsure", "why");
  const told = marks.some((mark, index) => has(mark, "question") && has(marks[index + 1], ...predicates));
  return !broken && !denied && !told && !marks.some(({ words }) => particles.has(words[0] ?? ""));
}
