// Prints how good a draft is: found and right of the whole, then by kind with every value that was missed or is wrong.
import type { Score } from "./compare.ts";

export function tell(name: string, scores: readonly Score[]): void {
  const sum = (pick: (score: Score) => number) => scores.reduce((all, one) => all + pick(one), 0);
  const [wanted, said, right] = [sum((one) => one.wanted), sum((one) => one.said), sum((one) => one.right)];
  console.log(`\n${name}: recall ${share(right, wanted)}, precision ${share(right, said)}`);
  for (const { kind, ...one } of scores) {
    console.log(`  ${kind}: ${one.right} of ${one.wanted}, wrong ${one.wrong.length}`);
    for (const key of one.missed) console.log(`    missed  ${key}`);
    for (const key of one.wrong) console.log(`    wrong   ${key}`);
  }
}

function share(part: number, whole: number): string {
  return `${part}/${whole} ${whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`}`;
}
