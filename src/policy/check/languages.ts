// A policy is written in languages of its choice, the first of ours among them; a text that lacks one of them is a slip.
import { first, languages } from "../../lang/languages.ts";
import { type Finding, type Path, spoken } from "../policy-problem.ts";

/** What is written in none of its texts is no slip: there people are told the first language. */
export function checkLanguages(value: unknown): Finding[] {
  const texts = textsIn(value, []);
  const written = languages.filter((language) => texts.some(({ text }) => text.has(language)));
  return texts.flatMap(({ text, path }) =>
    written.filter((language) => !text.has(language)).map((language) => missing([...path, language], language)),
  );
}

type Found = { readonly text: ReadonlyMap<string, unknown>; readonly path: Path };

function textsIn(node: unknown, path: Path): Found[] {
  if (Array.isArray(node)) return node.flatMap((one, at) => textsIn(one, [...path, at]));
  if (typeof node !== "object" || node === null) return [];
  const text = new Map<string, unknown>(Object.entries(node));
  if (typeof text.get(first) === "string") return [{ text, path }];
  return [...text].flatMap(([name, one]) => textsIn(one, [...path, name]));
}

function missing(path: Path, language: string): Finding {
  return { path, message: `${spoken(path)} is missing`, mend: `add "${language}"` };
}
