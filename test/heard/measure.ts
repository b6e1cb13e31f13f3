// Prints how much of the corpus is read right: `node test/heard/measure.ts [tune]`; what is wrong is shown of the tuning half alone.
import { corpus, type Meant } from "./corpus.ts";
import type { Judged } from "./judge.ts";
import { judged as judgedOne } from "./reading.ts";

const judged = corpus.map(judgedOne);
if (process.argv[2] === "tune") {
  for (const one of judged.filter(({ sentence, right }) => sentence.part === "tune" && !right))
    console.log(lineOf(one));
}
for (const part of ["tune", "hold"] as const) {
  for (const language of ["en", "de", "ro"] as const) {
    const here = judged.filter(({ sentence }) => sentence.part === part && sentence.language === language);
    const right = here.filter((one) => one.right).length;
    const harmless = here.filter((one) => one.harmless.length > 0).length;
    console.log(
      `${part} ${language}: ${right} of ${here.length} right (${((100 * right) / here.length).toFixed(1)} %), ${harmless} read as less urgent`,
    );
  }
}

function lineOf({ sentence, read: was, harmless }: Judged): string {
  const brief = ({ command, number, vendor, plan, priority, answers }: Meant) =>
    [command, number, vendor, plan, priority, JSON.stringify(answers)].filter((one) => one !== null).join(" ");
  return `${harmless.length > 0 ? "!! " : ""}${sentence.text}\n     meant ${brief(sentence.meant)}\n     read  ${brief(was)}`;
}
