// What somebody typed, and the word that was most likely meant.
import fc from "fast-check";
import { expect, test } from "vitest";
import { didYouMean, nearestOf } from "../../src/policy/nearest.ts";

test.each([
  ["zaam", ["zoom"], "zoom"],
  ["zaab", ["zoom"], undefined],
  ["ZOOM", ["zoom"], "zoom"],
  ["netocr", ["netcor"], "netcor"],
  ["ac", ["ab"], "ab"],
  ["ba", ["ab"], "ab"],
  ["acx", ["abx"], "abx"],
  ["acy", ["abx"], undefined],
  ["A", ["a"], "a"],
  ["b", ["a"], undefined],
  ["a", ["ab"], undefined],
  ["netcorx", ["netcat", "netcor"], "netcor"],
  ["", ["a"], undefined],
  ["bx", ["ab"], undefined],
  ["xa", ["ab"], undefined],
  ["xycdfe", ["abcdef"], undefined],
  ["xbcdfe", ["abcdef"], "abcdef"],
  ["abcd", ["abxy", "abcx", "abyx"], "abcx"],
])("%j among %j means %j", (word, words, meant) => {
  expect(nearestOf(word, words)).toBe(meant);
  expect(didYouMean(word, words, "write a word")).toBe(
    meant === undefined ? "write a word" : `did you mean "${meant}"?`,
  );
});

const letters = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 5, maxLength: 12 });

test("one letter put in, left out, changed or swapped with its neighbour is one slip: two of them are still understood", () => {
  const slip = fc.record({
    kind: fc.constantFrom("in", "out", "change", "swap"),
    at: fc.nat(),
    letter: fc.constantFrom(..."xyz"),
  });
  fc.assert(
    fc.property(letters, slip, slip, (word, first, second) => {
      const once = slipped(word, first);
      expect(nearestOf(once, [word])).toBe(word);
      // A second slip on the letters of the first may be one slip more for the eye that compares.
      const apart = Math.abs((first.at % word.length) - (second.at % once.length)) > 3;
      const twice = slipped(once, second);
      if (apart && twice.length > 3) expect(nearestOf(twice, [word])).toBe(word);
    }),
  );
});

test("a word of which three letters are strange is not guessed at", () => {
  fc.assert(
    fc.property(letters, (word) => {
      expect(nearestOf(`${word}xyz`, [word])).toBeUndefined();
      expect(nearestOf(`xyz${word.slice(3)}`, [word])).toBeUndefined();
    }),
  );
});

function slipped(word: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const i = at % word.length;
  const [before, here, after] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
  if (kind === "in") return before + letter + here + after;
  if (kind === "out") return before + after;
  if (kind === "change") return before + letter + after;
  return before + after.charAt(0) + here + after.slice(1);
}
