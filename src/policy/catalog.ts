// All policies of a folder: read at start, refused as a whole if one of them is wrong.
import { first } from "../lang/languages.ts";
import { plain, wordsOf } from "./between-files.ts";
import { layOver, type OwnTerm } from "./contract.ts";
import { type ContractFile, filedFor, readContracts } from "./contract-files.ts";
import { problemsAmong, readAmong, textsIn } from "./folder.ts";
import type { Kept } from "./kept.ts";
import { nearestOf } from "./nearest.ts";
import type { Policy } from "./policy.ts";
import { PolicyError, type PolicyProblem } from "./policy-problem.ts";
import { rereadPolicy } from "./read-or-kept.ts";
import type { ReadingOverrides } from "./readings.ts";
import { byBeginning, inForceOn } from "./versions.ts";

/** What a tenant negotiated for itself, beside what stands in files for it. */
export type Contract = { readonly tenant: string; readonly terms: readonly OwnTerm[] };

export type Catalog = {
  /** Those in force, sorted by name. */
  readonly policies: readonly Policy[];
  /** All versions of all of them, the older before the newer. */
  readonly every: readonly Policy[];
  /** By id, name or alias, in any case; `zoom@VERSION` for one that is not in force. */
  readonly find: (word: string) => Policy | undefined;
  /** The id, name or alias that was most likely meant. */
  readonly nearest: (word: string) => string | undefined;
  /**
   * The same with some wordings read otherwise, as of a day (YYYY-MM-DD) on which other versions may hold. What no policy
   * knows (any more) changes nothing.
   */
  readonly under: (readings: ReadingOverrides, day?: string, contract?: Contract) => Catalog;
  /** What is doubtful but keeps nothing from working. */
  readonly warnings: readonly PolicyProblem[];
};

/**
 * @param today a local date, YYYY-MM-DD: policies that are not valid then get a warning
 * @throws PolicyError with every error of every file, where there is one
 */
export async function loadCatalog(folder: string, overrides: ReadingOverrides = {}, today?: string, kept?: Kept) {
  const { policies, problems, texts, contracts } = await readFolder(folder, overrides, today, kept);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new PolicyError(errors);
  return withReadings(
    catalogOf(inForceOn(policies, today), problems, policies),
    { texts, contracts },
    overrides,
    today,
  );
}

type Read = { readonly texts: Texts; readonly contracts: readonly ContractFile[] };
type Texts = readonly { readonly name: string; readonly text: string; readonly policy: Policy | undefined }[];

/** Read once for each set of readings: tenants are many, ways to read are few. */
function withReadings(
  published: Catalog,
  { texts, contracts }: Read,
  overrides: ReadingOverrides,
  today?: string,
): Catalog {
  const read = new Map<string, Catalog>();
  const every = texts.flatMap(({ policy }) => policy ?? []);
  const under = (readings: ReadingOverrides, day = today, contract?: Contract): Catalog => {
    const holding = inForceOn(every, day);
    const asBefore = holding.every((policy) => published.policies.includes(policy));
    const known = Object.entries(readings)
      .filter(([id, option]) => isOption(published, id, option))
      .toSorted();
    const own = contract ? [...filedFor(contracts, contract.tenant), ...contract.terms] : [];
    if (known.length === 0 && asBefore && own.length === 0) return catalog;
    const key = JSON.stringify([known, own, holding.map(({ id, version }) => `${id}@${version}`)]);
    const before = read.get(key);
    if (before) return before;
    const others = { ...overrides, ...Object.fromEntries(known) };
    const isReread = ({ id }: Policy) => known.some(([name]) => name.startsWith(`${id}.`));
    const found = holding.map((policy) => (isReread(policy) ? rereadPolicy(policy, texts, others) : policy));
    const laid = found.map((policy) => layOver(policy, own));
    const fresh: Catalog = { ...catalogOf(laid, published.warnings, every), under };
    read.set(key, fresh);
    return fresh;
  };
  const catalog: Catalog = { ...published, under };
  return catalog;
}

function isOption({ policies }: Catalog, reading: string, option: string): boolean {
  return policies.some(({ id, readings }) =>
    Object.entries(readings).some(
      ([name, { options }]) => `${id}.${name}` === reading && Object.hasOwn(options, option),
    ),
  );
}

/** The same without refusing: the policies that are sound, and all problems of all files. */
export async function readFolder(folder: string, overrides: ReadingOverrides = {}, today?: string, kept?: Kept) {
  const texts = await textsIn(folder);
  const read = await Promise.all(texts.map((one) => readAmong(one, texts, { overrides, today, kept })));
  const sound = read.flatMap(({ policy }) => policy ?? []);
  const contracts = await readContracts(folder, inForceOn(sound, today));
  const problems = problemsAmong(folder, read, contracts.problems, overrides);
  return { policies: sound, problems, texts: read, contracts: contracts.files };
}

/** A catalog of policies that were read already. */
export function catalogOf(
  policies: readonly Policy[],
  warnings: readonly PolicyProblem[] = [],
  every: readonly Policy[] = [],
): Catalog {
  const sorted = policies.toSorted((a, b) => a.name.localeCompare(b.name, first));
  const byVersion = every.map((policy): [string, Policy] => [plain(`${policy.id}@${policy.version}`), policy]);
  const byName = sorted.flatMap((policy) => wordsOf(policy).map((word): [string, Policy] => [plain(word), policy]));
  const byWord = new Map([...byVersion, ...byName]);
  const words = [...sorted.map(({ id }) => id), ...sorted.flatMap(wordsOf)];
  const catalog: Catalog = {
    policies: sorted,
    every: (every.length > 0 ? every : sorted).toSorted(byBeginning),
    find: (word) => byWord.get(plain(word)),
    nearest: (word) => nearestOf(word.trim(), words),
    under: () => catalog,
    warnings,
  };
  return catalog;
}
