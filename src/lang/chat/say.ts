// Sentences with something in them that is no word: a time, a person, a number to dial. Each language puts it where it belongs.

export type Saying<P> = readonly (string | P)[];

/** A tagged template: say`Opened by ${who}` keeps `who` as it is. */
export function say<P>(texts: TemplateStringsArray, ...pieces: (P | string | number)[]): Saying<P> {
  return texts.flatMap((text, index): (string | P)[] => {
    const piece = pieces[index];
    const words = text === "" ? [] : [text];
    if (piece === undefined) return words;
    return [...words, typeof piece === "number" ? String(piece) : piece];
  });
}
