// A file is written where none is yet: nobody's own words are written over.
import { writeFile } from "node:fs/promises";

/** False: there is one already. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
