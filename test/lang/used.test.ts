// Words that no code says are taken out: each phrase is read somewhere, by its name.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourcesIn } from "../../docs/picture/imports.ts";
import { first, spoken } from "../../src/lang/languages.ts";

const code = [...sourcesIn("src"), ...sourcesIn("adapters"), ...sourcesIn("front")]
  .filter((file) => !file.startsWith("src/lang/"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** What a section is called where it is handed on whole. */
const called: { readonly [section: string]: string } = { app: "appWords|words", fallback: "wordsAround|around|words" };

/** `talk.noCase`, or taken out by its name: `const { noCase } = words.talk`, `talk: { noCase }`; a kind in quotes picks it. */
function isRead(section: string, name: string): boolean {
  const whole = `\\b(?:${section}|words|${called[section] ?? section})\\b`;
  const taken = `\\{[^{}]*\\b${name}\\b[^{}]*\\}`;
  const told = `\\)(?:\\.fallback)?\\.${name}\\b|"${name}"`;
  return new RegExp(`${whole}\\.${name}\\b|${taken} = [^;\\n]*${whole}|\\b${section}: ${taken}|${told}`).test(code);
}

test("every phrase is said by some code", () => {
  const { heard: _, time: __, ...said } = spoken[first];
  const phrases = Object.entries(said).flatMap(([section, words]) =>
    Object.keys(words).map((name) => [section, name] as const),
  );
  expect(phrases.length).toBeGreaterThan(200);
  expect(phrases.filter(([section, name]) => !isRead(section, name)).map((phrase) => phrase.join("."))).toEqual([]);
});
