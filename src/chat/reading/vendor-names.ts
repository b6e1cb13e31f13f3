// Vendors as people write them: in compounds, with articles and genitives, in addresses, with a slip of the finger.

import { distance } from "fastest-levenshtein";
import type { Policy } from "../../policy/policy.ts";
import { isKnown } from "./lexicon.ts";
import { isOneSlip } from "./slips.ts";
import { tokensOf } from "./tokens.ts";

export type Named = { readonly policy: Policy; readonly length: number };

/** "Zoom's" and "Zooms", "Zoom-ul" and "Zoomului", "Zoomin". */
const endings = ["s", "ul", "ului", "u", "er"];
const longest = 4;

/** A function that says which vendor is named from a word on, and by how many words. */
export function namerOf(policies: readonly Policy[]): (words: readonly string[], from: number) => Named | null {
  const before = namers.get(policies);
  if (before) return before;
  const names = new Map(
    policies.flatMap((policy) =>
      [policy.id, policy.name, ...(policy.aliases ?? [])].map((name) => [
        tokensOf(name)
          .map(({ word }) => word)
          .join(""),
        policy,
      ]),
    ),
  );
  const oneWord = new Set([...names.keys()].filter((name) => !spaced(policies).has(name)));
  const single = [...names.keys()].filter((name) => name.length >= 4);
  const namer = (words: readonly string[], from: number): Named | null => {
    for (let length = Math.min(longest, words.length - from); length > 0; length--) {
      const joined = words.slice(from, from + length).join("");
      const policy = names.get(joined) ?? (length > 1 ? ended(joined, names, words[from + length - 1]) : undefined);
      if (policy && !(oneWord.has(joined) && isEveryday(words.slice(from, from + length)))) return { policy, length };
    }
    const word = words[from] ?? "";
    const meant = isKnown(word) ? undefined : single.find((name) => isForm(word, name) || isSlipOf(word, name));
    const policy = meant === undefined ? undefined : names.get(meant);
    return policy ? { policy, length: 1 } : null;
  };
  namers.set(policies, namer);
  return namer;
}

const namers = new WeakMap<readonly Policy[], ReturnType<typeof namerOf>>();

/** Names that are written in several words, joined. */
function spaced(policies: readonly Policy[]): Set<string> {
  const all = policies.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases].map(tokensOf));
  return new Set(all.filter(({ length }) => length > 1).map((words) => words.map(({ word }) => word).join("")));
}

/** "our service now fails" is no ServiceNow: two words that mean something apart make no name that is written as one. */
function isEveryday(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => isKnown(word));
}

// "zoom-ul" comes as two words.
function ended(joined: string, names: ReadonlyMap<string, Policy>, last = ""): Policy | undefined {
  return endings.includes(last) ? names.get(joined.slice(0, -last.length)) : undefined;
}

function isForm(word: string, name: string): boolean {
  if (!word.startsWith(name)) return false;
  const rest = word.slice(name.length);
  return endings.includes(rest) || (rest.length > 3 && isKnown(rest));
}

function isSlipOf(word: string, name: string): boolean {
  if (word.length < 3 || word.charAt(0) !== name.charAt(0)) return false;
  if (isOneSlip(word, name)) return true;
  const most = name.length >= 7 ? 2 : 1;
  return word.length >= Math.min(name.length, 5) - 1 && word.length > 3 && distance(word, name) <= most;
}
