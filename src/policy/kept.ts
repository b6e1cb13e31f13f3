// What was read and checked before of files that have not changed since, so that a start need not do it again.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Policy } from "./policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import { isTree } from "./tree.ts";

export type Read = { readonly policy: Policy; readonly problems: readonly PolicyProblem[] };
export type Kept = {
  /** `parts` are all that the result follows from, beside the program itself. */
  found(parts: readonly string[]): Promise<Read | undefined>;
  keep(parts: readonly string[], read: Read): Promise<void>;
};

/** More files than so many are of the past. */
const MOST = 2_000;
// What lies there was checked when it was written; here it is only made sure that it is whole.
const Whole = z.object({
  policy: z.custom<Policy>(isTree),
  problems: z.array(z.custom<PolicyProblem>(isTree)),
});

/**
 * A file for each, named after the content that it follows from: of the policy, and of the program that read it. A folder that cannot
 * be read or written is no trouble: then everything is read anew. `most`: with more files than so many it is emptied.
 */
export function keptIn(folder: string, most = MOST): Kept {
  let program: Promise<string> | null = null;
  const placeOf = async (parts: readonly string[]) => {
    program ??= fingerprint();
    const hash = createHash("sha256").update(JSON.stringify([await program, ...parts]));
    return join(folder, `${hash.digest("hex").slice(0, 40)}.json`);
  };
  return {
    async found(parts) {
      try {
        return Whole.safeParse(JSON.parse(await readFile(await placeOf(parts), "utf8"))).data;
      } catch {
        return undefined;
      }
    },
    async keep(parts, read) {
      try {
        const place = await placeOf(parts);
        await mkdir(folder, { recursive: true });
        // Two processes may write the same: each moves a whole file into place.
        const fresh = `${place}.${process.pid}`;
        await writeFile(fresh, JSON.stringify(read));
        await rename(fresh, place);
        const names = await readdir(folder);
        if (names.length > most) await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
      } catch {
        // Read anew next time.
      }
    },
  };
}

/** Of the sources below `src` that a reading follows from, and of the versions of the packages beside it. */
export async function fingerprint(src = join(import.meta.dirname, "..")): Promise<string> {
  const listed = await Promise.all(
    ["policy", "time", "lang"].map(async (room) => {
      const names = await readdir(join(src, room), { recursive: true });
      return names.filter((name) => name.endsWith(".ts")).map((name) => join(src, room, name));
    }),
  );
  const files = [...listed.flat().toSorted(), join(src, "../package.json")];
  const hash = createHash("sha256");
  for (const text of await Promise.all(files.map((file) => readFile(file)))) hash.update(text).update("\0");
  return hash.digest("hex");
}
