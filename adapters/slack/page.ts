// The page that a browser shows when an installation is over.
import type { ServerResponse } from "node:http";
import { appWords } from "../../src/chat/app-words.ts";
import type { Language } from "../../src/chat/door.ts";
import { inSlack } from "./dialect.ts";

type Outcome = {
  readonly status: number;
  readonly says: "installed" | "cancelled" | "staleLink" | "notFinished";
  /** Where to go on; null: back to the beginning. */
  readonly link: string | null;
};

export function page(response: ServerResponse, language: Language, { status, says, link }: Outcome): void {
  const words = appWords(language);
  const told = words[says];
  const said = typeof told === "function" ? told("Slack") : told;
  const next = link ? [link, words.openPlatform("Slack")] : ["/slack/install", words.again];
  const [href = "", label = ""] = next.map(escapeHtml);
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    })
    .end(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>Dueline</title><style>body{font:1.1rem/1.5 system-ui;max-width:32rem;margin:15vh auto;padding:0 1rem}</style>` +
        `<main><h1>Dueline</h1><p>${escapeHtml(typeof said === "string" ? said : inSlack(said))}</p><p><a href="${href}">${label}</a></p></main></html>`,
    );
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
