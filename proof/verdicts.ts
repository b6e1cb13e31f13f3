// The laws of verdicts over random histories of all moves: `node proof/verdicts.ts [histories]`, 100,000 if not said.
import fc from "fast-check";
import { history, laws, livedThrough } from "../test/case/histories.ts";

const numRuns = Number(process.argv[2] ?? 100_000);
const counts = { histories: 0, entries: 0 };
const property = fc.property(history, (one) => {
  const lived = livedThrough(one);
  counts.histories += 1;
  counts.entries += lived.changes.length;
  for (const [name, law] of Object.entries(laws)) {
    const broken = law(lived);
    if (broken !== null) throw new Error(`${name}: ${broken}`);
  }
});
fc.assert(property, { numRuns });
console.log(counts);
for (const name of Object.keys(laws)) console.log("holds:  ", name);
