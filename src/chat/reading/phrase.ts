// What somebody typed, word by word.
import { fold } from "../../lang/fold.ts";

export { fold } from "../../lang/fold.ts";

/** The words of a text, folded, without the marks around them. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}'?-]+/u)
    .map((word) => word.replace(/^['-]+|['-]+$|(?<=.)\?+$/g, ""))
    .filter((word) => word !== "");
}
