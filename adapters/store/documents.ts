// Documents are JSON that this store wrote itself; what does not read back as such was damaged from outside.
import type { z } from "zod";

export class DamagedRow extends Error {}

/** `what` names the row for the person who has to mend it; `shape` is what every version wrote. */
export function readDocument<T extends object>(text: string, what: string, shape?: z.ZodType): T {
  const read = parse<T>(text, what);
  if (typeof read !== "object" || read === null) throw new DamagedRow(`${what} is damaged: it holds no document.`);
  const [issue] = shape?.safeParse(read).error?.issues ?? [];
  if (issue) throw new DamagedRow(`${what} is damaged: ${[...issue.path, issue.message].join(": ")}.`);
  return read;
}

function parse<T>(text: string, what: string): T {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedRow(`${what} is damaged: its document is no JSON.`, { cause });
  }
}
