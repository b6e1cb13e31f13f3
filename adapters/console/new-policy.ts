// `policies new`: a vendor written down in a conversation; what follows from it is shown before it is in force.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Words } from "../../src/lang/index.ts";
import { instantText } from "../../src/lang/when.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { PolicyError } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { answersFor, type Sketch, slug } from "../../src/policy/sketch.ts";
import { sketched } from "../../src/policy/sketched.ts";
import { policyText } from "../../src/policy/write-policy.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { askSketch } from "./new-answers.ts";
import { isGivenUp, type Prompts, promptsOn } from "./prompts.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";
import { outcomeOf } from "./worked.ts";

type Worked = {
  readonly given: { readonly [field: string]: unknown };
  readonly expect: { readonly [field: string]: unknown };
};

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
  const levels = sketch.priorities.map(
    (_, index): Worked => ({ given: { answers: answersFor(sketch, index) }, expect: { priority: index + 1 } }),
  );
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

/** Each plan at each priority, once within the week and once before its end. */
function timed({ country, zone, plans, priorities }: Sketch, policy: Policy, now: number): Worked[] {
  return [0, 4].flatMap((weekday) =>
    (plans.length > 0 ? plans : [null]).flatMap((plan) =>
      priorities.map((_, index): Worked => {
        const reportedAt = toIso(weekdayAfter(now, weekday));
        const given = {
          priority: index + 1,
          ...(plan === null ? {} : { plan: slug(plan) }),
          reportedAt,
          country,
          zone,
        };
        return { given, expect: { firstResponse: outcomeOf(policy, given, now).firstResponse } };
      }),
    ),
  );
}

/** 14:00 UTC on the next Monday (0) or another day of that week. */
function weekdayAfter(now: number, weekday: number): number {
  const today = Math.floor(now / 86_400_000);
  const monday = today + 7 - ((today + 3) % 7);
  return (monday + weekday) * 86_400_000 + 14 * 3_600_000;
}

function exampleText({ given, expect }: Worked, policy: Policy, { author, sheet, language }: Words): string {
  const level = policy.priorities.find(({ level }) => level === given.priority)?.name ?? "";
  const plan = policy.plans.find(({ id }) => id === given.plan)?.name;
  const at = (instant: unknown) => instantText(parseInstant(String(instant)), policy.home.zone, language);
  const due = expect.firstResponse === "no guarantee" ? sheet.unpromised : at(expect.firstResponse);
  return author.example(level, plan ? `, ${plan}` : "", at(given.reportedAt), due);
}

function textOf(sketch: Sketch, examples: readonly Worked[]): string {
  return policyText({ ...sketched(sketch), examples }, `${sketch.name}, read from: ${sketch.document.title}`);
}

async function idsIn(folder: string): Promise<{ has(id: string): boolean }> {
  const names = await readdir(folder);
  return new Set(names.map((name) => name.split(/[@.]/)[0] ?? ""));
}
