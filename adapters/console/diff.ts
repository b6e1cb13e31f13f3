// What is different between two policies: of the catalog, or in files.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { changeText } from "../../src/chat/change-text.ts";
import { heading, list, says } from "../../src/chat/part.ts";
import type { Words } from "../../src/lang/index.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import { changesBetween } from "../../src/policy/change/between.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { PolicyError } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import type { Sheet } from "./card.ts";
import { unknownWord } from "./read.ts";
import type { Slip } from "./slip.ts";

/** A file where it looks like one, else a vendor, or `zoom@VERSION`. @throws PolicyError of a file that is not sound. */
export async function policyCalled(word: string, { find, policies, every }: Catalog): Promise<Policy | Slip> {
  if (/\.ya?ml(?:\.draft)?$/.test(word)) return fileAt(word);
  const versions = every.map(({ id, version }) => `${id}@${version}`);
  const known = [...policies.map(({ id }) => id), ...versions];
  return find(word) ?? unknownWord("unanswered", "unknown-vendor", "vendor", word, known);
}

/** @throws PolicyError with every error in it. */
export async function fileAt(path: string): Promise<Policy> {
  const text = await readFile(path, "utf8");
  // A draft may be called anything.
  const name = /^id: *([a-z][a-z0-9-]*) *$/m.exec(text)?.[1];
  const { policy, problems } = readPolicy(text, name ? `${name}.yaml` : basename(path));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (policy) return policy;
  throw new PolicyError(errors.map((problem) => ({ ...problem, file: path })));
}

export function diffJson(before: Policy, after: Policy, words: Words) {
  const changes = changesBetween(before, after).map((change) => ({ ...change, text: changeText(change, words) }));
  return { vendor: after.id, before: before.version, after: after.version, changes };
}

export function diffSheet(before: Policy, after: Policy, words: Words): Sheet {
  const { changes } = words;
  const said = changesBetween(before, after).map((change) => [changeText(change, words)]);
  const parts = [
    heading(changes.between(after.name, before.version, after.version)),
    said.length > 0 ? list(said) : says([changes.none]),
  ];
  return { title: "", parts, zone: after.home.zone, language: words.language };
}
