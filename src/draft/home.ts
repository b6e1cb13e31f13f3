// Who the vendor is and where it sits: named, told by an address or a number, or asked for.
import { first, type Language } from "../lang/languages.ts";
import type { Outline } from "./outline.ts";
import { textsOf } from "./outline.ts";
import { type Ground, groundOf, passagesOf } from "./page.ts";
import { tongues } from "./words.ts";

/** The name that the document uses most which is spelt as no other word, or as its own addresses are. */
export function nameIn({ blocks }: Outline): { readonly name: string; readonly ground: Ground } | null {
  const text = textsOf(blocks);
  const hosts = [...text.matchAll(/(?:@|https?:\/\/)([\w.-]+)/g)].flatMap(([, host = ""]) =>
    host.toLowerCase().split("."),
  );
  const counted = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<![\p{L}\d@./-])\p{Lu}[\p{L}\d]{2,}(?![\p{L}\d@-])/gu)) {
    const hosted = hosts.some(
      (host) =>
        host.length > 2 && (host === word.toLowerCase() || (word.length > 4 && host.startsWith(word.toLowerCase()))),
    );
    const spelt = /^\p{Lu}\p{Ll}+\p{Lu}/u.test(word) || hosted;
    if (spelt && !/^(?:support|help|www|https?)$/i.test(word))
      counted.set(word, (counted.get(word) ?? 0) + (hosted ? 3 : 1));
  }
  const [best] = [...counted].toSorted(([, a], [, b]) => b - a);
  if (!best) return null;
  const [name] = best;
  for (const passage of blocks.flatMap(passagesOf)) {
    const at = passage.text.indexOf(name);
    if (at >= 0) return { name, ground: groundOf(passage, at, at + name.length) };
  }
  return null;
}

/** ISO 639 of the language that most of its small words are of. */
export function languageIn({ blocks }: Outline): Language {
  const words =
    textsOf(blocks)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = tongues.map(({ language, words: { common } }) => {
    return { language, count: words.filter((word) => common.includes(word)).length };
  });
  return counts.toSorted((a, b) => b.count - a.count)[0]?.language ?? first;
}
