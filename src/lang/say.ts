// Sentences with something in them that is no word: a time, a person, a number to dial. Each language puts it where it belongs.

export type Saying<P> = readonly (string | P)[];

/** What is said to the bot behind its name, in the sentence's language. Each platform writes it as it is typed there. */
export type Command = { readonly kind: "command"; readonly words: string };
/** Words alone, with the commands in them. */
export type Said = Saying<Command>;

/** The command that opens a case; with `words`, the one that they name: sla("list"). */
export const sla = (words = ""): Command => ({ kind: "command", words });

/** A tagged template: say`Opened by ${who}` keeps `who` as it is. */
export function say<P>(texts: TemplateStringsArray, ...pieces: (P | string | number)[]): Saying<P> {
  return texts.flatMap((text, index): (string | P)[] => {
    const piece = pieces[index];
    const words = text === "" ? [] : [text];
    if (piece === undefined) return words;
    return [...words, typeof piece === "number" ? String(piece) : piece];
  });
}
