// Wordings that can be read two ways: puts the reading in force where the file says `{ reading: NAME }`.
import { z } from "zod";
import { didYouMean } from "./nearest.ts";
import type { Finding, Path } from "./policy-problem.ts";
import { misused, type ReadingOverrides, type Use, unknownOverrides, unused } from "./reading-slips.ts";
import { mayBeRead } from "./shape.ts";
import { isTree } from "./tree.ts";

export type { ReadingOverrides } from "./reading-slips.ts";

export type Resolved = {
  /** The file's data with every reading replaced by its value; parts tell which readings they rest on. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where what now stands at a path was written: at the option in force, for what a reading put there. */
  readonly writtenAt: (path: Path) => Path;
  /** Where a reading could not be put in force: what the schema says about these places is beside the point. */
  readonly unresolved: readonly Path[];
};

type Choice = { readonly option: string; readonly value: unknown } | { readonly finding: Finding };

const Written = z.looseObject({
  inForce: z.string(),
  options: z.record(z.string(), z.looseObject({ value: z.json() })),
});

/** Takes any parsed YAML; what has not the shape of a policy is left for the schema to refuse. */
export function resolveReadings(raw: unknown, overrides: ReadingOverrides = {}): Resolved {
  if (!isTree(raw)) return { value: raw, findings: [], writtenAt: (path) => path, unresolved: [] };
  const id = String(raw.id);
  const listed = isTree(raw.readings) ? raw.readings : {};
  const readings = new Map(Object.entries(listed).map(([name, one]) => [name, choose(id, name, one, overrides)]));
  const names = [...readings.keys()];
  const uses = usesIn(raw, []).filter(({ path }) => path[0] !== "readings");

  const filled = fillings(readings, uses);
  return {
    value: withRests(fill(raw, [], filled), id, uses),
    writtenAt: (path) => originOf(path, uses, readings),
    unresolved: uses.map(({ path }) => path).filter((path) => !filled.has(JSON.stringify(path))),
    findings: [
      ...[...readings.values()].flatMap((choice) => (choice && "finding" in choice ? [choice.finding] : [])),
      ...uses.flatMap((use) => misused(use, names)),
      ...names.filter((name) => !uses.some((use) => use.name === name)).map(unused),
      ...unknownOverrides(id, names, overrides),
    ],
  };
}

// A reading that is malformed is the schema's to refuse.
function choose(id: string, name: string, written: unknown, overrides: ReadingOverrides): Choice | undefined {
  const reading = Written.safeParse(written);
  if (!reading.success) return undefined;
  const { inForce, options } = reading.data;
  const overridden = overrides[`${id}.${name}`];
  const chosen = options[overridden ?? inForce];
  if (chosen) return { option: overridden ?? inForce, value: chosen.value };
  const known = Object.keys(options);
  const message =
    overridden === undefined
      ? `the reading "${name}" has no option "${inForce}"`
      : `the override ${id}.${name}=${overridden} names no option of that reading`;
  const mend = didYouMean(overridden ?? inForce, known, `its options are ${known.join(", ") || "missing"}`);
  return { finding: { path: ["readings", name, ...(overridden === undefined ? ["inForce"] : [])], message, mend } };
}

// What stands where: the values at the uses, and at each reading the option that is in force after all.
function fillings(readings: ReadonlyMap<string, Choice | undefined>, uses: readonly Use[]): Map<string, unknown> {
  const filled = new Map<string, unknown>();
  for (const [name, choice] of readings) {
    if (!choice || "finding" in choice) continue;
    filled.set(JSON.stringify(["readings", name, "inForce"]), choice.option);
    for (const use of uses) if (use.name === name) filled.set(JSON.stringify(use.path), choice.value);
  }
  return filled;
}

function originOf(path: Path, uses: readonly Use[], readings: ReadonlyMap<string, Choice | undefined>): Path {
  const use = uses.find((one) => one.path.every((step, index) => path[index] === step));
  const choice = use && readings.get(use.name);
  if (!use || !choice || "finding" in choice || !mayBeRead(use.path)) return path;
  return ["readings", use.name, "options", choice.option, "value", ...path.slice(use.path.length)];
}

function usesIn(node: unknown, path: Path): Use[] {
  if (Array.isArray(node)) return node.flatMap((child: unknown, index) => usesIn(child, [...path, index]));
  if (!isTree(node)) return [];
  if (typeof node.reading === "string" && Object.keys(node).length === 1) return [{ name: node.reading, path }];
  return Object.entries(node).flatMap(([step, child]) => usesIn(child, [...path, step]));
}

function fill(node: unknown, path: Path, filled: ReadonlyMap<string, unknown>): unknown {
  const key = JSON.stringify(path);
  if (filled.has(key)) return structuredClone(filled.get(key));
  if (Array.isArray(node)) return node.map((child: unknown, index) => fill(child, [...path, index], filled));
  if (!isTree(node)) return node;
  const steps = Object.entries(node).map(([step, child]) => [step, fill(child, [...path, step], filled)] as const);
  return Object.fromEntries(
    steps.filter(([step, value]) => value !== null || !filled.has(JSON.stringify([...path, step]))),
  );
}

// Each part that a deadline, an opening or a suggestion is made from tells which readings it rests on.
function withRests(policy: unknown, id: string, uses: readonly Use[]): unknown {
  const rests = (path: Path) => {
    const mine = uses.filter((use) => path.every((step, index) => use.path[index] === step));
    return [...new Set(mine.map(({ name }) => `${id}.${name}`))];
  };
  const told = (part: unknown, path: Path): unknown => {
    const readings = rests(path);
    return isTree(part) && readings.length > 0 ? { ...part, readings } : part;
  };
  if (!isTree(policy)) return policy;
  const parts = resting.flatMap((name): [string, unknown][] => {
    const part = policy[name];
    if (Array.isArray(part)) return [[name, part.map((one: unknown, index) => told(one, [name, index]))]];
    if (name === "calendars" && isTree(part)) {
      return [[name, Object.fromEntries(Object.entries(part).map(([key, one]) => [key, told(one, [name, key])]))]];
    }
    return part === undefined ? [] : [[name, told(part, [name])]];
  });
  return { ...policy, ...Object.fromEntries(parts) };
}

const resting = ["calendars", "priorities", "targets", "response", "closesAfter", "channels"] as const;
