// A mail's words made comparable: small letters without accents, one kind of space, quote and dash.

export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’`´‘]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/[^\S\n]+/g, " ");
}

export function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, "\n").split("\n");
}
