// Two versions of a policy stand side by side: which of them holds on a day.
import type { Policy } from "./policy.ts";
import type { ReadingOverrides } from "./readings.ts";

/** The file's name without its ending: `zoom`, or `zoom@VERSION` beside it. */
export function stemOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
}

/** Whose policy it is, by the file's name. */
export function idOf(fileName: string): string {
  return stemOf(fileName).split("@")[0] ?? "";
}

/**
 * Of each policy the version in force on a local date, YYYY-MM-DD: the latest that has begun and not ended; where none
 * holds, the nearest. One whose documents leave things open is never in force. No date: the latest.
 */
export function inForceOn(versions: readonly Policy[], day: string | undefined): Policy[] {
  const whole = versions.filter(({ incomplete }) => incomplete === undefined);
  return [...Map.groupBy(whole, ({ id }) => id).values()].flatMap((same) => {
    const sorted = same.toSorted(byBeginning);
    if (day === undefined) return sorted.slice(-1);
    const begun = sorted.filter(({ valid }) => (valid.from ?? "") <= day);
    const holding = begun.filter(({ valid }) => valid.until === undefined || day <= valid.until);
    return [holding.at(-1) ?? begun.at(-1) ?? sorted[0]].filter((one) => one !== undefined);
  });
}

/** The oldest first; what bears no date stands before all. */
export function byBeginning(a: Pick<Policy, "valid">, b: Pick<Policy, "valid">): number {
  return (a.valid.from ?? "").localeCompare(b.valid.from ?? "");
}

/** By the day from which they are valid. */
export function latestFirst(versions: readonly Policy[]): Policy[] {
  return versions.toSorted((a, b) => byBeginning(b, a));
}

/** Those of the same policy that began later, the latest first. */
export function newerThan(policy: Pick<Policy, "id" | "valid">, every: readonly Policy[]): Policy[] {
  return latestFirst(every.filter((one) => one.id === policy.id && byBeginning(policy, one) < 0));
}

type File = { readonly name: string; readonly text: string };

/** Of several versions one is not in force, and nobody need be warned of that; a reading, or an option of it, may be one version's alone. */
export function amongVersions(
  file: File,
  all: readonly File[],
  overrides: ReadingOverrides,
  today: string | undefined,
) {
  const id = idOf(file.name);
  const others = all.filter(({ name, text }) => idOf(name) === id && !/^incomplete:/m.test(text));
  const has = (override: string, option: string) =>
    file.text.includes(`\n  ${override.slice(id.length + 1)}:`) && file.text.includes(`\n      ${option}:`);
  const isSecond = stemOf(file.name) !== id;
  const own = Object.entries(overrides).filter(
    ([name, option]) => !isSecond || !name.startsWith(`${id}.`) || has(name, option),
  );
  return { own: Object.fromEntries(own), day: others.length > 1 || isSecond ? undefined : today };
}
