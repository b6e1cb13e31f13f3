// Markup from templates: whatever is put in is text and escaped, unless it is markup that came out of a template itself.

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Nothing is drawn of null, undefined and false. */
export type Piece = Markup | string | number | false | null | undefined | readonly Piece[];

/** Good for HTML and XML, between tags and in an attribute in double quotes; not inside a script or a style. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, index) => (index === 0 ? part : `${drawn(pieces[index - 1])}${part}`)).join(""));
}

/** For a block of data that a script of the page reads: no tag can end it. */
export function dataBlock(id: string, value: unknown): Markup {
  const text = JSON.stringify(value).replaceAll("<", "\\u003c");
  return new Markup(`<script type="application/json" id="${escaped(id)}">${text}</script>`);
}

/** For search engines: a block of data that no browser runs. */
export function linkedData(value: object): Markup {
  const text = JSON.stringify({ "@context": "https://schema.org", ...value }).replaceAll("<", "\\u003c");
  return new Markup(`<script type="application/ld+json">${text}</script>`);
}

function drawn(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "object") return piece.map(drawn).join("");
  return escaped(String(piece));
}

const marks: { readonly [mark: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// XML knows no way to write the other control characters, and no half of a pair: they are left out.
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, "")
    .replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
