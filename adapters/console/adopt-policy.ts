// `policies adopt`: a draft comes in force when the check is green, its examples too, and somebody has said yes.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Words } from "../../src/lang/index.ts";
import type { PolicyProblem } from "../../src/policy/policy-problem.ts";
import { PolicyError } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { toIso } from "../../src/time/instant.ts";
import { UNGROUNDED } from "./draft-text.ts";
import { checkPolicies, workedProblems } from "./policies.ts";
import { isGivenUp, promptsOn } from "./prompts.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";
import { writeNew } from "./write-new.ts";

/** @throws PolicyError with everything that is wrong with the draft; it stays one then. */
export async function adoptPolicy(
  path: string,
  folder: string,
  words: Words,
  terminal: Terminal,
): Promise<number | Slip> {
  const { person, input, output, now } = terminal;
  if (person === null) return new Slip("misworded", "nobody", null, ({ errors }) => errors.nobody);
  const text = await readFile(path, "utf8");
  const id = idIn(text);
  refuse(problemsOf(text, `${id}.yaml`, now), path);
  const open = text
    .split("\n")
    .flatMap((line, index) =>
      line.includes(`# ${UNGROUNDED}`) || line.includes(`; ${UNGROUNDED}`) ? [index + 1] : [],
    );
  const { author } = words;
  output.write(
    `\n${author.adoptUngrounded(open.length)}${open.length > 0 ? ` (${open.map((line) => `${path}:${line}`).join(", ")})` : ""}\n`,
  );
  try {
    const prompts = promptsOn(input, output);
    const right = await prompts.choose(author.right, [
      { value: false, label: author.no },
      { value: true, label: author.yes },
    ]);
    if (!right) {
      output.write(`${author.draftSaved(path)}\n`);
      return 1;
    }
  } catch (error) {
    if (isGivenUp(error)) return 1;
    throw error;
  }
  return inForce(confirmed(text, toIso(now).slice(0, 10)), { id, path, folder }, words, terminal);
}

type Place = { readonly id: string; readonly path: string; readonly folder: string };

async function inForce(text: string, { id, path, folder }: Place, words: Words, { output, now }: Terminal) {
  const place = join(folder, `${id}.yaml`);
  if (!(await writeNew(place, text)))
    return new Slip("unanswered", "policy-there", null, ({ author }) => author.policyThere(id));
  // Beside the others, since two vendors may not share a word.
  const { problems } = await checkPolicies(folder, [], {}, now);
  const own = problems.filter(({ file, severity }) => severity === "error" && file === `${id}.yaml`);
  if (own.length > 0) {
    await rm(place);
    refuse(own, path);
  }
  await rm(path);
  output.write(`${words.author.written(place)}\n`);
  return 0;
}

function problemsOf(text: string, name: string, now: number): PolicyProblem[] {
  const { policy, problems } = readPolicy(text, name, {}, toIso(now).slice(0, 10));
  return [...problems, ...workedProblems({ name, text, policy }, {}, now)];
}

function refuse(problems: readonly PolicyProblem[], path: string): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new PolicyError(errors.map((problem) => ({ ...problem, file: path })));
}

function idIn(text: string): string {
  return /^id: *([a-z][a-z0-9-]*) *(?:#.*)?$/m.exec(text)?.[1] ?? "draft";
}

/** What somebody said yes to is ungrounded no longer. */
function confirmed(text: string, today: string): string {
  return text.replaceAll(
    new RegExp(`(?<=#.*)${UNGROUNDED}: [^;\\n]*?(?=,? ?(?:p\\d+:)?\\d+:\\d+–|;|$)`, "gm"),
    `confirmed ${today}`,
  );
}
