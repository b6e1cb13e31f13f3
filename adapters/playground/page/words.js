// The page's own words, in the language of the person one is.

import { languages } from "./languages.js";
import { page } from "./live.js";

const loaded = languages.map((name) => import(`./words/${name}.js`).catch(() => ({})));
/** By language; one that the page has no words in is left out. */
const tables = Object.assign({}, ...(await Promise.all(loaded)));

export function language() {
  const spoken = (page.seen?.me.locale ?? navigator.language).slice(0, 2);
  return spoken in tables ? spoken : languages[0];
}

/** `{name}` in a sentence is filled from `filled`. */
export function say(word, filled = {}) {
  const sentence = tables[language()][word] ?? word;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => filled[name] ?? whole);
}
