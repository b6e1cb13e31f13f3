// Taking one person out of a JSON document, wherever he stands in it.

/** Who stands where somebody was taken out. */
export const nobody = { id: "erased", name: "erased" } as const;

export type Redaction = {
  readonly personId: string;
  /** His full names, for texts. One word alone ("Will") stays in texts: it may mean anything. */
  readonly names: ReadonlySet<string>;
};

/** The names that a document gives this id. */
export function namesIn(document: unknown, personId: string): string[] {
  if (typeof document !== "object" || document === null) return [];
  const own = isPerson(document, personId) && typeof document.name === "string" ? [document.name] : [];
  return [...own, ...Object.values(document).flatMap((value) => namesIn(value, personId))];
}

/** The same document without him: {@link nobody} where he was named, and in texts the mark for his id and full names. */
export function redacted(document: unknown, who: Redaction): unknown {
  if (typeof document === "string") return redactedText(document, who);
  if (Array.isArray(document)) return document.map((value) => redacted(value, who));
  if (typeof document !== "object" || document === null) return document;
  if (isPerson(document, who.personId)) return nobody;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [redactedText(key, who), redacted(value, who)]),
  );
}

export function redactedText(text: string, { personId, names }: Redaction): string {
  const full = [...names].filter((name) => /\S\s+\S/.test(name));
  return [personId, ...full].reduce((rest, word) => rest.replaceAll(wholeWord(word), nobody.id), text);
}

const isPerson = (document: object, personId: string): document is { id: string; name: unknown } =>
  "id" in document && "name" in document && document.id === personId;

const wholeWord = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${plain(word)}(?![\\p{L}\\p{N}_])`, "gu");

const plain = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
