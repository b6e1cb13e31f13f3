// Prints how much of the corpus is read right: `node test/heard/measure.ts [tune]`; what is wrong is shown of the tuning half alone.
import { readCommand } from "../../src/chat/commands.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { corpus, type Meant, type Sentence } from "./corpus.ts";
import { type Judged, judge } from "./judge.ts";

const catalog = await loadCatalog("policies");

function read({ text }: Sentence): Meant {
  const command = readCommand(text, catalog);
  const said = {
    number: null,
    vendor: null,
    plan: null,
    priority: null,
    answers: {},
    ...command,
    command: command.kind,
  };
  return { ...said, vendor: "vendor" in command ? (command.vendor?.id ?? null) : null };
}

const judged = corpus.map((sentence) => judge(sentence, read(sentence)));
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
