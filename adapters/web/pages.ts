// Privacy, terms and support, as stores and people ask for them: in the reader's language, with what whoever runs it has set.
import { first, languages, pageWords } from "../../src/chat/app-words.ts";
import type { Handler, Language } from "../../src/chat/door.ts";
import { languageAsked } from "../kit/language-asked.ts";

export type About = {
  /** Who runs it; null: not said. */
  readonly operator: string | null;
  /** An e-mail address or a page; null: not said. */
  readonly contact: string | null;
  /** Null: closed cases stay. */
  readonly retentionMonths: number | null;
};

type Page = { readonly title: string; readonly body: readonly string[] };
type Draw = (about: About, language: Language) => Page;

const drawn = { privacy, terms, support } satisfies { readonly [page: string]: Draw };

/** Paths and their pages. Drawn once: they change with a start. */
export function pagesOf(about: About): { readonly [path: string]: Handler } {
  return Object.fromEntries(
    Object.entries(drawn).map(([name, draw]) => {
      const pages = new Map(languages.map((language) => [language, framed(draw(about, language), language)]));
      return [`/${name}`, served(pages)];
    }),
  );
}

function privacy(about: About, language: Language): Page {
  const { privacy: words, operator } = pageWords(language);
  const { retentionMonths: months } = about;
  const sections = [
    [words.keptTitle, ...words.kept],
    [words.goesTitle, words.goes],
    [words.longTitle, months === null ? words.stays : words.removed(months)],
    [words.deletionTitle, words.deletion],
  ];
  return {
    title: words.title,
    body: [
      paragraph(words.who(operatorOf(about, operator))),
      ...sections.flatMap(([title = "", ...said]) => [`<h2>${title}</h2>`, ...said.map(paragraph)]),
      contactLine(about, language),
    ],
  };
}

function terms(about: About, language: Language): Page {
  const { terms: words, operator } = pageWords(language);
  const said = [words.works(operatorOf(about, operator)), words.offered];
  return { title: words.title, body: [...said.map(paragraph), contactLine(about, language)] };
}

function support(about: About, language: Language): Page {
  const words = pageWords(language);
  const help = words.support.help("<code>help</code>", "<code>npm run doctor</code>");
  const others = [`<a href="/privacy">${words.privacy.title}</a>`, `<a href="/terms">${words.terms.title}</a>`].join(
    " · ",
  );
  return { title: words.support.title, body: [paragraph(help), contactLine(about, language), paragraph(others)] };
}

function operatorOf({ operator }: About, nobody: string): string {
  return operator ? escapeHtml(operator) : nobody;
}

function contactLine({ contact }: About, language: Language): string {
  const words = pageWords(language);
  return paragraph(`${words.contact}: ${contact ? linkTo(contact) : words.nobody}`);
}

function paragraph(markup: string): string {
  return `<p>${markup}</p>`;
}

function framed({ title, body }: Page, language: Language): string {
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${title} · Dueline</title>`,
    "<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui;max-width:42rem;margin:8vh auto;padding:0 1rem}</style>",
    `<main><h1>${title}</h1>`,
    ...body,
    "</main></html>",
  ].join("\n");
}

function linkTo(contact: string): string {
  const href = contact.includes("@") && !contact.includes("/") ? `mailto:${contact}` : contact;
  return `<a href="${escapeHtml(href)}">${escapeHtml(contact)}</a>`;
}

function served(pages: ReadonlyMap<Language, string>): Handler {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    const language = languageAsked(request);
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-language": language,
      vary: "accept-language",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(request.method === "HEAD" ? undefined : (pages.get(language) ?? pages.get(first)));
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
