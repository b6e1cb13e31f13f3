import { expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { judged, titleOf } from "./reading.ts";

const results = corpus.map(judged);

test.each(["en", "de", "ro"])(
  "of the sentences in %s that were held back at least 95 of 100 are read right",
  (language) => {
    const held = results.filter(({ sentence }) => sentence.part === "hold" && sentence.language === language);
    const wrong = held.filter(({ right }) => !right);
    expect(wrong.length / held.length).toBeLessThanOrEqual(0.05);
  },
);

test("no sentence is read as less urgent than it was said", () => {
  const less = results.filter(({ harmless }) => harmless.length > 0);
  expect(less.map(({ sentence, harmless }) => `${sentence.text}: ${harmless.join(", ")}`)).toEqual([]);
});

test("titles are what was typed, without greetings, thanks and what is an answer already", () => {
  const told = corpus.filter(({ title }) => title !== null);
  expect(told.map(titleOf)).toEqual(told.map(({ title }) => title));
});
