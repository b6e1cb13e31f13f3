// A folder of policy files: their texts, each read among the others, and what is wrong between them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beside, type Named, sharedWords, strayOverrides } from "./between-files.ts";
import { contractedIn, readContracts } from "./contract-files.ts";
import type { Kept } from "./kept.ts";
import type { Policy } from "./policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import { readOrKept } from "./read-or-kept.ts";
import type { ReadingOverrides } from "./readings.ts";
import { amongVersions, idOf, inForceOn } from "./versions.ts";

export type PolicyText = { readonly name: string; readonly text: string };
export type PolicyFile = PolicyText & {
  readonly policy: Policy | undefined;
  readonly problems: readonly PolicyProblem[];
};

/** `today` is a local date, YYYY-MM-DD. */
export type How = {
  readonly overrides: ReadingOverrides;
  readonly today: string | undefined;
  readonly kept: Kept | undefined;
};

export async function textsIn(folder: string): Promise<readonly PolicyText[]> {
  return textsOf(folder, await namesIn(folder));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
}

function textsOf(folder: string, names: readonly string[]): Promise<readonly PolicyText[]> {
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })));
}

export async function readAmong(
  { name, text }: PolicyText,
  texts: readonly PolicyText[],
  how: How,
): Promise<PolicyFile> {
  const { own, day } = amongVersions({ name, text }, texts, how.overrides, how.today);
  return { name, text, ...(await readOrKept(text, name, own, day, how.kept)) };
}

type Heard = {
  readonly name: string;
  readonly policy: Named | undefined;
  readonly problems: readonly PolicyProblem[];
};

/** What is wrong with the files, with contracts beside them, and between them all. */
export function problemsAmong(
  folder: string,
  read: readonly Heard[],
  contracts: readonly PolicyProblem[],
  overrides: ReadingOverrides,
): PolicyProblem[] {
  const empty =
    read.length === 0 ? [beside(folder, "there is no policy in this folder", "add a file such as netcor.yaml")] : [];
  const ids = read.map(({ name }) => idOf(name));
  const own = read.flatMap(({ problems }) => problems);
  return [...empty, ...contracts, ...own, ...sharedWords(read), ...strayOverrides(overrides, ids)];
}

/**
 * Everything that is wrong in a folder, and what `worked` finds in each file. One vendor is looked at after the other and then let go,
 * so that many need no more memory than a few.
 */
export async function checkFolder(folder: string, how: How, worked: (file: PolicyFile) => readonly PolicyProblem[]) {
  const names = await namesIn(folder);
  const contracted = await contractedIn(folder);
  const heard: Heard[] = [];
  const found: PolicyProblem[] = [];
  const whole: Policy[] = [];
  for (const versions of Map.groupBy(names, idOf).values()) {
    const texts = await textsOf(folder, versions);
    for (const one of texts) {
      const file = await readAmong(one, texts, how);
      const { name, policy, problems } = file;
      found.push(...worked(file));
      if (policy && contracted.has(policy.id)) whole.push(policy);
      heard.push({ name, policy: policy && { id: policy.id, name: policy.name, aliases: policy.aliases }, problems });
    }
  }
  const contracts = await readContracts(folder, inForceOn(whole, how.today));
  const problems = [...problemsAmong(folder, heard, contracts.problems, how.overrides), ...found];
  return { files: names.length, problems };
}
