// The page's own words, in the language of the person one is.

import { page } from "./live.js";
import { de } from "./words/de.js";
import { en } from "./words/en.js";
import { ro } from "./words/ro.js";

const tables = { en, de, ro };

export function language() {
  const spoken = (page.seen?.me.locale ?? navigator.language).slice(0, 2);
  return spoken in tables ? spoken : "en";
}

/** `{name}` in a sentence is filled from `filled`. */
export function say(word, filled = {}) {
  const sentence = tables[language()][word] ?? word;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => filled[name] ?? whole);
}
