// Privacy, terms and support, as stores and people ask for them: pages from files, with what whoever runs it has set.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Handler } from "../../src/chat/door.ts";

export type About = {
  /** Who runs it; null: not said. */
  readonly operator: string | null;
  /** An e-mail address or a page; null: not said. */
  readonly contact: string | null;
  /** Null: closed cases stay. */
  readonly retentionMonths: number | null;
};

const titles = { privacy: "Privacy", terms: "Terms of use", support: "Support" } as const;

/** Paths and their pages. Read once: they change with a start. */
export function pagesOf(about: About): { readonly [path: string]: Handler } {
  const names = ["privacy", "terms", "support"] as const;
  const said = wordsOf(about);
  return Object.fromEntries(
    names.map((name) => [`/${name}`, served(filled("frame", { title: titles[name], body: filled(name, said) }))]),
  );
}

/** `said` is markup already. */
function filled(file: keyof typeof titles | "frame", said: { readonly [word: string]: string }): string {
  const text = readFileSync(join(import.meta.dirname, "pages", `${file}.html`), "utf8");
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => said[word] ?? "");
}

function wordsOf({ operator, contact, retentionMonths }: About): { readonly [word: string]: string } {
  return {
    operator: operator ? escapeHtml(operator) : "Whoever gave you this address",
    contact: contact ? linkTo(contact) : "whoever runs Dueline for you.",
    retention: retentionMonths
      ? `Closed cases and lines of the audit log are removed after ${retentionMonths} months, unless your administrators have set another time or a legal hold. Open cases stay.`
      : "Cases stay until they are deleted, unless your administrators have set a time.",
  };
}

function linkTo(contact: string): string {
  const href = contact.includes("@") && !contact.includes("/") ? `mailto:${contact}` : contact;
  return `<a href="${escapeHtml(href)}">${escapeHtml(contact)}</a>`;
}

function served(html: string): Handler {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(request.method === "HEAD" ? undefined : html);
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
