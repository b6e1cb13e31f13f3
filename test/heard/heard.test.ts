import { readFileSync } from "node:fs";
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

test("the documentation tells the figures of today", () => {
  const told = readFileSync("docs/reading.md", "utf8");
  expect(told).toContain(`${corpus.length.toLocaleString("en")} sentences`);
  for (const part of ["hold", "tune"]) {
    const figures = ["en", "de", "ro"].map((language) => {
      const here = results.filter(({ sentence }) => sentence.part === part && sentence.language === language);
      const right = here.filter((one) => one.right).length;
      return `${((100 * right) / here.length).toFixed(1).replace(".0", "")} % of ${here.length}`;
    });
    expect(told).toContain(`| ${figures.join(" | ")} |`);
  }
});
