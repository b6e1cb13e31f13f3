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
  return Object.fromEntries(names.map((name) => [`/${name}`, pageOf(titles[name], filled(name, about))]));
}

function filled(name: keyof typeof titles, about: About): string {
  const file = readFileSync(join(import.meta.dirname, "pages", `${name}.html`), "utf8");
  const said = wordsOf(about);
  return file.replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => said[word] ?? "");
}

function wordsOf({ operator, contact, retentionMonths }: About): { readonly [word: string]: string } {
  return {
    operator: operator ? escapeHtml(operator) : "Whoever gave you this address",
    contact: contact ? linkTo(contact) : "whoever runs Dueline for you.",
    retention: retentionMonths
      ? `Closed cases and lines of the audit log are removed after ${retentionMonths} months. Open cases stay.`
      : "Cases stay until they are deleted.",
  };
}

function linkTo(contact: string): string {
  const href = contact.includes("@") && !contact.includes("/") ? `mailto:${contact}` : contact;
  return `<a href="${escapeHtml(href)}">${escapeHtml(contact)}</a>`;
}

function pageOf(title: string, body: string): Handler {
  const style = "body{font:1.1rem/1.5 system-ui;max-width:42rem;margin:8vh auto;padding:0 1rem}";
  const html =
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${title} · Dueline</title><style>${style}</style><main>${body}</main></html>`;
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
