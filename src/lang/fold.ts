// What somebody typed, made comparable: in any case, with or without accents.

/** In small letters, without accents. */
export function unaccented(text: string): string {
  return text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}

/** Lower case without accents: "Störung" and "Stoerung" both become "storung". */
export function fold(text: string): string {
  return unaccented(text)
    .replace(/[’`´]/g, "'")
    .replace(/([aou])e/g, "$1");
}
