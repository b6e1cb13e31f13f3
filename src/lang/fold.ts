// What somebody typed, made comparable: in any case, with or without accents.

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
