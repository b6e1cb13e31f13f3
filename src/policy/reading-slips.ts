// What is wrong with readings: one that stands where none may, that is not there, or that nothing uses.
import { didYouMean } from "./nearest.ts";
import type { Finding, Path } from "./policy-problem.ts";
import { mayBeRead } from "./shape.ts";

/** The option of a reading that is in force instead of the file's own: `{ "netcor.zone": "fixed" }`. */
export type ReadingOverrides = { readonly [reading: string]: string };

/** Where the file says `{ reading: NAME }`. */
export type Use = { readonly name: string; readonly path: Path };

export function misused({ name, path }: Use, names: readonly string[]): Finding[] {
  if (!mayBeRead(path)) {
    return [{ path, message: "no reading may stand here", mend: "write the value itself" }];
  }
  if (names.includes(name)) return [];
  const mend = didYouMean(name, names, `add it under readings; there are ${names.join(", ") || "none yet"}`);
  return [{ path, message: `there is no reading "${name}"`, mend }];
}

export function unused(name: string): Finding {
  const mend = `write { reading: ${name} } where it decides, or take it out`;
  return { path: ["readings", name], message: `the reading "${name}" is used nowhere`, mend };
}

export function unknownOverrides(id: string, names: readonly string[], overrides: ReadingOverrides): Finding[] {
  const known = names.map((name) => `${id}.${name}`);
  return Object.keys(overrides)
    .filter((override) => override.startsWith(`${id}.`) && !known.includes(override))
    .map((override) => ({
      path: ["readings"],
      message: `the override ${override} names no reading`,
      mend: `the readings are ${known.join(", ") || "none"}`,
    }));
}
