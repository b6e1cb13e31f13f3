// Finding a known phrase in what somebody typed: in any case, with or without accents, at whole words.

export type Found = { readonly at: number; readonly length: number };

/** Lower case without accents: "Störung" and "Stoerung" both become "storung". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’`´]/g, "'")
    .replace(/([aou])e/g, "$1");
}

/** Where the first of these phrases stands in a folded text; the longest phrase is looked for first. */
export function findPhrase(folded: string, phrases: readonly string[], not: readonly string[] = []): Found | null {
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    for (const match of folded.matchAll(patternOf(phrase))) {
      if (!takenBack(folded.slice(0, match.index), not)) return { at: match.index, length: match[0].length };
    }
  }
  return null;
}

/** The words of a text, folded, without the marks around them. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[\s,;:!"“”„()[\]{}]+/)
    .map((word) => word.replace(/^[#/.'-]+|[.'-]+$/g, ""))
    .filter((word) => word !== "");
}

const patterns = new Map<string, RegExp>();
function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const words = fold(phrase)
    .split(" ")
    .map((word) => word.replace(/[.?+^$()[\]{}|\\]/g, "\\$&").replace(/\*$/, "[\\p{L}\\p{N}]*"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "gu");
  patterns.set(phrase, pattern);
  return pattern;
}

// "Not down" takes it back; "no sound, Zoom is down" does not, for the comma ends what is denied.
function takenBack(before: string, not: readonly string[]): boolean {
  const clause = before.split(/[,;.!?]/).at(-1) ?? "";
  return (
    not.length > 0 &&
    wordsOf(clause)
      .slice(-2)
      .some((word) => not.map(fold).includes(word))
  );
}
