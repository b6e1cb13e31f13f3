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

/** Where the first of these phrases stands in a folded text; longer phrases are looked for first. */
export function findPhrase(folded: string, phrases: readonly string[], not: readonly string[] = []): Found | null {
  const words = [...folded.matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)];
  for (const wanted of phrases.map(foldedWords).toSorted((a, b) => b.length - a.length)) {
    for (let from = 0; from + wanted.length <= words.length; from++) {
      const found = words.slice(from, from + wanted.length);
      const [first] = found;
      const last = found.at(-1);
      if (!first || !last || !wanted.every((word, index) => isSame(word, found[index]?.[0] ?? ""))) continue;
      if (takenBack(folded.slice(0, first.index), not)) continue;
      return { at: first.index, length: last.index + last[0].length - first.index };
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

/** A phrase's words, "*" at the end of one meaning any letters; kept, for there are hundreds and they never change. */
const known = new Map<string, readonly string[]>();
function foldedWords(phrase: string): readonly string[] {
  const words = known.get(phrase) ?? fold(phrase).split(" ");
  known.set(phrase, words);
  return words;
}

function isSame(wanted: string, word: string): boolean {
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

// "Not down" takes it back; "no sound, Zoom is down" does not, for the comma ends what is denied.
function takenBack(before: string, not: readonly string[]): boolean {
  if (not.length === 0) return false;
  const clause = before.split(/[,;.!?]/).at(-1) ?? "";
  const near = wordsOf(clause).slice(-2);
  return not.some((word) => near.includes(foldedWords(word).join(" ")));
}
