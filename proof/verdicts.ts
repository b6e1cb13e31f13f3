// The laws of verdicts over random histories of all moves: `node proof/verdicts.ts [histories]`, 100,000 if not said.
import fc from "fast-check";
import { history, type Lived, laws, livedThrough } from "../test/case/histories.ts";

const numRuns = Number(process.argv[2] ?? 100_000);
const counts = { histories: 0, entries: 0, corrected: 0, withdrawn: 0 };
const noted = (kind: string, { changes }: Lived) => changes.filter(({ entry }) => entry.act.kind === kind).length;
const property = fc.property(history, (one) => {
  const lived = livedThrough(one);
  counts.histories += 1;
  counts.entries += lived.changes.length;
  counts.corrected += noted("correct", lived);
  counts.withdrawn += noted("withdraw", lived);
  for (const [name, law] of Object.entries(laws)) {
    const broken = law(lived);
    if (broken !== null) throw new Error(`${name}: ${broken}`);
  }
});
fc.assert(property, { numRuns });
console.log(counts);
for (const name of Object.keys(laws)) console.log("holds:  ", name);
