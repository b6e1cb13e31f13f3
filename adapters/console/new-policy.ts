// `policies new`: a vendor written down in a conversation; what follows from it is shown before it is in force.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Words } from "../../src/lang/index.ts";
import type { Example } from "../../src/policy/policy.ts";
import { PolicyError } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import type { Sketch } from "../../src/policy/sketch.ts";
import { sketched } from "../../src/policy/sketched.ts";
import { policyText } from "../../src/policy/write-policy.ts";
import { toIso } from "../../src/time/instant.ts";
import { askSketch } from "./new-answers.ts";
import { isGivenUp, type Prompts, promptsOn } from "./prompts.ts";
import { exampleText, levelled, timed } from "./sketch-examples.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";

/** @throws PolicyError where the answers do not make a policy; what was said is kept in a draft. */
export async function newPolicy(folder: string, words: Words, terminal: Terminal): Promise<number | Slip> {
  if (terminal.person === null) return new Slip("misworded", "nobody", null, ({ errors }) => errors.nobody);
  const { input, output, now } = terminal;
  const prompts = promptsOn(input, output);
  try {
    const taken = await idsIn(folder);
    const sketch = await askSketch(words, prompts, (id) => taken.has(id), toIso(now).slice(0, 10));
    return await written(sketch, folder, words, prompts, terminal);
  } catch (error) {
    if (isGivenUp(error)) return 1;
    throw error;
  }
}

async function written(sketch: Sketch, folder: string, words: Words, prompts: Prompts, { output, now }: Terminal) {
  const { author } = words;
  const path = join(folder, `${sketch.id}.yaml`);
  const levels = levelled(sketch);
  const first = textOf(sketch, levels);
  const { policy, problems } = readPolicy(first, `${sketch.id}.yaml`);
  if (!policy) {
    await writeFile(`${path}.draft`, first);
    output.write(`${author.draft(`${path}.draft`)}\n`);
    throw new PolicyError(problems.map((problem) => ({ ...problem, file: `${path}.draft` })));
  }
  const examples = timed(sketch, policy, now);
  output.write(`\n${author.worked}\n${examples.map((one) => `  ${exampleText(one, policy, words)}\n`).join("")}\n`);
  const right = await prompts.choose(author.right, [
    { value: true, label: author.yes },
    { value: false, label: author.no },
  ]);
  const place = right ? path : `${path}.draft`;
  await writeFile(place, textOf(sketch, [...levels, ...examples]));
  output.write(`${right ? author.written(place) : author.draft(place)}\n`);
  return right ? 0 : 1;
}

function textOf(sketch: Sketch, examples: readonly Example[]): string {
  return policyText({ ...sketched(sketch), examples }, `${sketch.name}, read from: ${sketch.document.title}`);
}

async function idsIn(folder: string): Promise<{ has(id: string): boolean }> {
  const names = await readdir(folder);
  return new Set(names.map((name) => name.split(/[@.]/)[0] ?? ""));
}
