// Spans into Slack's markup: our own words, and those of people where Slack would make nothing else of them. What
// it would is never put here, but into rich text or plain text (rich.ts, fold.ts).
import type { Line, Span } from "../../src/chat/reply.ts";
import { wallOf } from "../../src/chat/wall-time.ts";
import { commandText } from "./dialect.ts";

/** Slack parses these three and no others: docs.slack.dev, "Formatting text". */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function renderLine(line: Line): string {
  return line.map(renderSpan).join("");
}

function renderSpan(span: Span): string {
  if (typeof span === "string") return escapeText(span);
  switch (span.kind) {
    case "strong":
      return `*${escapeText(span.text)}*`;
    case "typed":
      return escapeText(span.text);
    case "time":
      return `<!date^${Math.floor(span.at / 1000)}^${dateTokens[span.show]}|${fallbackTime(span.at, span.zone)}>`;
    case "person":
      return span.ping ? `<@${span.person.id}>` : escapeText(span.person.name);
    case "phone":
      return renderPhone(span);
    case "link":
      return `<${escapeText(span.url.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"))}|${escapeText(span.text)}>`;
    case "command":
      return `\`${escapeText(commandText(span.words))}\``;
    default:
      return span satisfies never;
  }
}

export const dateTokens = {
  "date-time": "{date_short_pretty} {time}",
  time: "{time}",
  date: "{date_short_pretty}",
} as const;

/** Read where the client cannot place the time: so it carries its zone, and is the same in every language. */
export function fallbackTime(at: number, zone: string): string {
  const { date, time } = wallOf(at, zone);
  return `${date} ${time} ${zone}`;
}

function renderPhone({ shown, dial, extension }: Extract<Span, { kind: "phone" }>): string {
  const label = escapeText(shown);
  return dial ? `<${dialUri(dial, extension)}|${label}>` : label;
}

/** RFC 3966, extension included. */
export function dialUri(dial: string, extension: string | null): string {
  return extension ? `tel:${dial};ext=${extension}` : `tel:${dial}`;
}

/** Would Slack show it to the letter, though it parses it? Signs and words that cannot be escaped may be read as markup. */
export function isHarmless(text: string): boolean {
  return !/[*_~`:\n]|^\s*[>•-]/.test(text);
}

/** Nothing is made of our own words that is not written there as markup: no links, no channels. */
export function mrkdwn(text: string): { type: "mrkdwn"; text: string; verbatim: true } {
  return { type: "mrkdwn", text, verbatim: true };
}
