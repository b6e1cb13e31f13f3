// Documents are JSON that this store wrote itself; what does not read back as such was damaged from outside.

export class DamagedRow extends Error {}

/** `what` names the row for the person who has to mend it. */
export function readDocument<T extends object>(text: string, what: string): T {
  const read = parse<T>(text, what);
  if (typeof read !== "object" || read === null) throw new DamagedRow(`${what} is damaged: it holds no document.`);
  return read;
}

function parse<T>(text: string, what: string): T {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedRow(`${what} is damaged: its document is no JSON.`, { cause });
  }
}
