// Every sentence of every language is held against English, so that nothing is forgotten when a sentence is added.
import { expect, test } from "vitest";
import { first, languages } from "../../src/lang/index.ts";
import { marksIn, type Sentence, sentencesOf, wordsIn } from "./spoken.ts";

const english = new Map(sentencesOf(first).map((sentence) => [sentence.path, sentence]));
const others = languages.filter((language) => language !== first);

/** Names, signs, and words that two languages share. */
const shared: { readonly [language: string]: readonly string[] } = {
  de: ["Dueline", "Details", "Plan", "Plan  ·", "Status", "Workaround", "in", "min"],
  ro: ["Contact", "Dueline", "Plan", "Plan  ·", "constant", "min"],
};

test.each(others)("%s says as much as English, and puts the same things into every sentence", (language) => {
  const said = sentencesOf(language);
  expect(said.map(({ path }) => path).toSorted()).toEqual([...english.keys()].toSorted());
  const astray = said.filter((one) => marksIn(one).join() !== marksIn(inEnglish(one)).join());
  expect(astray.map((one) => [one, inEnglish(one)])).toEqual([]);
});

test.each(others)("%s leaves no sentence in English", (language) => {
  const same = sentencesOf(language).filter(
    (one) => /\p{L}{2}/u.test(wordsIn(one)) && wordsIn(one) === wordsIn(inEnglish(one)),
  );
  expect(same.filter((one) => !shared[language]?.includes(wordsIn(one)))).toEqual([]);
});

test("every sentence says something", () => {
  expect(english.size).toBeGreaterThan(300);
  expect(languages.flatMap(sentencesOf).filter(({ text }) => !/\S/.test(text))).toEqual([]);
});

test("Romanian's own letters have a comma below, not the Turkish cedilla", () => {
  const texts = sentencesOf("ro").map(({ text }) => text);
  expect(texts.join("")).toMatch(/[șț]/);
  expect(texts.filter((text) => /[şţŞŢ]/.test(text))).toEqual([]);
});

function inEnglish({ path }: Sentence): Sentence {
  return english.get(path) ?? { path, text: "" };
}
