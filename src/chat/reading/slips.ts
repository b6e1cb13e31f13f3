// The word that somebody meant whose finger slipped.
import { distance } from "fastest-levenshtein";

/** Words of that length and more may have two slips; shorter than four letters none. */
const long = 8;
const short = 4;

/** Neighbours on the keyboards in use here, as far as they are letters of ours. */
const rows = ["qwertzuiop", "asdfghjkl", "yxcvbnm", "qwertyuiop", "zxcvbnm"];

/** A function from what was typed to the one word of these that it is a slip of; undefined where it is none, or several. */
export function slipped(words: ReadonlySet<string>): (typed: string) => string | undefined {
  const byStart = Map.groupBy(words, ([first]) => first);
  return (typed) => {
    if (typed.length < short || /\d/.test(typed)) return undefined;
    const near = (byStart.get(typed.charAt(0)) ?? []).filter((word) => word.length >= short);
    const once = near.find((word) => isOneSlip(typed, word));
    if (once !== undefined || typed.length < long) return once;
    return near.find((word) => word.length >= long && distance(word, typed) <= 2);
  };
}

/** One letter left out, put in, typed again or beside the right key, or two the wrong way round. */
export function isOneSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return tripled(typed) === tripled(word);
  let from = 0;
  while (from < typed.length && typed[from] === word[from]) from++;
  let back = 0;
  while (back < Math.min(typed.length, word.length) - from && typed.at(-1 - back) === word.at(-1 - back)) back++;
  const [was, meant] = [typed.slice(from, typed.length - back), word.slice(from, word.length - back)];
  if (was.length + meant.length <= 1) return true;
  if (was.length === 1 && meant.length === 1) return areNeighbours(was, meant);
  return was.length === 2 && was === [...meant].toReversed().join("");
}

// "zoooom", "sooo".
function tripled(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}

function areNeighbours(a: string, b: string): boolean {
  return rows.some((row, index) => {
    const at = row.indexOf(a);
    if (at < 0) return false;
    const around = [row, rows[index - 1] ?? "", rows[index + 1] ?? ""].flatMap((one) => [
      ...one.slice(Math.max(0, at - 1), at + 2),
    ]);
    return around.includes(b);
  });
}
