// A vendor's document as it was read: blocks of words, each of which still knows where it stands.

/** Line and column count from 1; a page only where the document has pages. */
export type Spot = { readonly line: number; readonly column: number; readonly page: number | null };

/** Words in a row. `spots` holds, by the index in `text` at which it begins, where each stretch of the source stands. */
export type Passage = { readonly text: string; readonly spots: readonly (Spot & { readonly at: number })[] };

export type Block =
  | { readonly kind: "heading" | "text" | "item"; readonly passage: Passage }
  /** A row of a table; `table` is the same for all rows of one. */
  | { readonly kind: "row"; readonly table: number; readonly cells: readonly Passage[] };

export type Page = {
  /** As the document calls itself; null where it does not. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
};

/** Where a value was found: from the first to the last letter, what was said there, and in which sentence. */
export type Ground = { readonly from: Spot; readonly to: Spot; readonly said: string; readonly sentence: string };

export function groundOf(passage: Passage, from: number, to: number): Ground {
  return {
    from: spotAt(passage, from),
    to: spotAt(passage, Math.max(from, to - 1)),
    said: passage.text.slice(from, to),
    sentence: sentenceAt(passage.text, from).text,
  };
}

/** "76:402–411"; on page 2 "p2:14:3–20". */
export function placeText({ from, to }: Ground): string {
  const page = from.page === null ? "" : `p${from.page}:`;
  const end = to.line === from.line ? `${to.column}` : `${to.line}:${to.column}`;
  return `${page}${from.line}:${from.column}–${end}`;
}

/** The sentence around an index; abbreviations such as "10 min." end none before a small letter, a digit or a bracket. */
export function sentenceAt(text: string, index: number): { readonly text: string; readonly from: number } {
  const ends = [...text.matchAll(/[.!?;](?=\s+["“„]?\p{Lu}|$)/gu)].map((match) => match.index + 1);
  const from = ends.filter((end) => end <= index).at(-1) ?? 0;
  const to = ends.find((end) => end > index) ?? text.length;
  return { text: text.slice(from, to).trim(), from };
}

/** A part of a passage, its places kept. */
export function cut({ text, spots }: Passage, from: number, to: number): Passage {
  const start = from + (text.slice(from, to).match(/^\s*/)?.[0].length ?? 0);
  const first = spotAt({ text, spots }, start);
  const later = spots.filter(({ at }) => at > start && at < to).map((spot) => ({ ...spot, at: spot.at - start }));
  return { text: text.slice(start, to).trimEnd(), spots: [{ ...first, at: 0 }, ...later] };
}

/** Several passages as one, a space between them, or nothing. */
export function joined(passages: readonly Passage[], glue = " "): Passage {
  let text = "";
  const spots = passages.flatMap((passage) => {
    const shift = text === "" ? 0 : text.length + glue.length;
    text = text === "" ? passage.text : text + glue + passage.text;
    return passage.spots.map((spot) => ({ ...spot, at: spot.at + shift }));
  });
  return { text, spots };
}

export function passagesOf(block: Block): readonly Passage[] {
  return block.kind === "row" ? block.cells : [block.passage];
}

function spotAt({ spots }: Passage, index: number): Spot {
  const { at, line, column, page } = spots.findLast((spot) => spot.at <= index) ?? {
    at: 0,
    line: 1,
    column: 1,
    page: null,
  };
  return { line, column: column + index - at, page };
}
