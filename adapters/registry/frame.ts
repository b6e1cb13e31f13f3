// What stands around every page: head, the bar on top, and at the foot the licence and the data.
import { first, languages, wordsOf } from "../../src/lang/index.ts";
import { html, type Markup } from "./html.ts";
import { type Look, licence } from "./look.ts";

export type Inner = { readonly title: string; readonly about: string; readonly body: Markup; readonly data?: string };

export function frame({ title, about, body, data = "api/v1/vendors.json" }: Inner, look: Look): string {
  const { words, root } = look;
  const { registry } = words;
  const page = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${about}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/registry.css">
<link rel="alternate" type="application/atom+xml" href="${root}changes.atom" title="${registry.feed}">
<link rel="alternate" type="application/json" href="${root}${data}">
<link rel="license" href="${licence.url}">
${otherLanguages(look).map(({ tag, href }) => html`<link rel="alternate" hreflang="${tag}" href="${href}">`)}
<script src="${root}assets/theme.js"></script>
<script src="${root}assets/registry.js" defer></script>
</head>
<body>
<a class="skip" href="#content">${registry.skip}</a>
${bar(look)}
<main id="content" tabindex="-1">${body}</main>
${foot(look, data)}
</body>
</html>
`;
  return page.text;
}

function bar(look: Look): Markup {
  const { words, home } = look;
  const { registry } = words;
  return html`<header class="bar">
<a class="brand" href="${home || "./"}"><span class="mark"></span>Dueline <small>${registry.title}</small></a>
<nav class="languages" aria-label="${registry.languages}">${languages.map((tag) => languageLink(tag, look))}</nav>
<button class="theme" type="button" hidden data-theme-switch aria-label="${registry.theme}" title="${registry.theme}">◐</button>
</header>`;
}

function languageLink(tag: (typeof languages)[number], look: Look): Markup {
  const name = new Intl.DisplayNames([wordsOf(tag).time.locale], { type: "language" }).of(tag) ?? tag;
  const shown = html`<span aria-hidden="true">${tag.toUpperCase()}</span><span class="hidden">${name}</span>`;
  if (tag === look.words.language) return html`<span class="here" aria-current="true" lang="${tag}">${shown}</span>`;
  return html`<a href="${hrefIn(tag, look)}" hreflang="${tag}" lang="${tag}">${shown}</a>`;
}

function otherLanguages(look: Look) {
  return languages.filter((tag) => tag !== look.words.language).map((tag) => ({ tag, href: hrefIn(tag, look) }));
}

/** The same page in another language. */
function hrefIn(tag: (typeof languages)[number], { root, place }: Look): string {
  return `${root}${tag === first ? "" : `${tag}/`}${place}` || "./";
}

function foot({ words, root, home }: Look, data: string): Markup {
  const { registry } = words;
  return html`<footer>
<p>${registry.licence} <a rel="license" href="${licence.url}">${licence.name}</a></p>
<p>${registry.disclaimer}</p>
<ul class="links">
<li><a href="${home || "./"}">${registry.home}</a></li>
<li><a href="${home}contributing/">${registry.contribute}</a></li>
<li><a href="${root}changes.atom">${registry.feed}</a></li>
<li><a href="${root}${data}">${registry.data} (JSON)</a></li>
<li><a href="${root}api/v1/schema/policy.json">${registry.schema}</a></li>
</ul>
</footer>`;
}
