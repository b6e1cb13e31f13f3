// What every page is drawn with: the words, where it lies in the site, and small pieces that all of them share.
import type { Words } from "../../src/lang/index.ts";
import { first, type Language } from "../../src/lang/languages.ts";
import { inWords } from "../../src/lang/text.ts";
import { dateText } from "../../src/lang/when.ts";
import type { Source, Text } from "../../src/policy/parts.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { html, type Markup } from "./html.ts";
import type { Vendor } from "./shelf.ts";

export type Settings = {
  /** Where the site will be found, with a slash at its end; null: links and feed stay relative. */
  readonly url: string | null;
  /** Where people propose changes; null: it is not said. */
  readonly repository: string | null;
};

export type Look = Settings & {
  readonly words: Words;
  readonly vendors: readonly Vendor[];
  /** From this page to the top of the site, such as "../../"; "" on top. */
  readonly root: string;
  /** The same to the top of this language. */
  readonly home: string;
  /** The page within its language, such as "vendors/zoom/"; "" for the first. */
  readonly place: string;
  /** Epoch ms. */
  readonly now: number;
};

export const licence = { name: "CC BY 4.0", spdx: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

/** Where the pages of a language lie: the first one's on top. */
export const folderOf = (language: Language): string => (language === first ? "" : `${language}/`);

/** In the page's language, or in the first one, and then it says so for those who listen. */
export function told(text: Text, { words }: Pick<Look, "words">): string {
  return inWords(text, words.language);
}

/** "Fri 27 Nov 2026" of a local date. */
export function day(date: string, { words }: Pick<Look, "words">): Markup {
  return html`<time datetime="${date}">${dateText(Date.parse(date), "UTC", words.language)}</time>`;
}

/** The document and the heading under which a fact stands, and when it was checked. */
export function cite(source: Source, policy: Policy, look: Look): Markup {
  const { registry } = look.words;
  const index = policy.sources.findIndex(({ document }) => document === source.document);
  const found = policy.sources[index];
  const title = found?.title ?? source.document;
  const checked = found?.read ? registry.checked(dateText(Date.parse(found.read), "UTC", look.words.language)) : null;
  return html`<p class="cite">${registry.source}: <a href="#source-${index + 1}">${title}</a> › ${source.section}${checked === null ? null : html` · ${checked}`}</p>`;
}

/** Its number in a coloured field; the number says it, the colour only helps the eye. */
export function levelMark(level: number): Markup {
  return html`<span class="level level-${Math.min(level, 5)}">${level}</span>`;
}

export function section(id: string, title: string, ...inner: readonly (Markup | null)[]): Markup {
  return html`<section aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${inner}</section>`;
}

export function bullets(items: readonly (string | Markup)[]): Markup | null {
  return items.length === 0 ? null : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
