// What somebody typed, made comparable: in any case, with or without accents, word by word.

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

/** The words of a text, folded, without the marks around them. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}'?-]+/u)
    .map((word) => word.replace(/^['-]+|['-]+$|(?<=.)\?+$/g, ""))
    .filter((word) => word !== "");
}
