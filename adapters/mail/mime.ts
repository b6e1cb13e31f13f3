// A mail as it travels, taken apart: `mailparser` reads the MIME, and what is needed of it goes on. Nothing of it is kept.
import { createHash } from "node:crypto";
import type { ParsedMail } from "mailparser";
import type { Letter } from "../../src/mail/letter.ts";

/** With attachments, which are read past. */
export const mostBytes = 10 * 1024 * 1024;
/** Of a text; more says nothing new. */
const mostText = 20_000;
/** How many mails lie in one another. */
const mostDeep = 2;

/** @throws Error where it is no mail. */
export async function readMime(bytes: Uint8Array, deep = 0): Promise<Letter> {
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(Buffer.from(bytes), {
    skipImageLinks: true,
    skipTextToHtml: true,
    ignoreEmbedded: true,
    maxHtmlLengthToParse: 1_000_000,
  });
  const headers = mail.headerLines.map(({ key, line }) => ({
    key,
    value: line
      .slice(line.indexOf(":") + 1)
      .replace(/\r?\n\s+/g, " ")
      .trim(),
  }));
  const all = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value);
  const [written = ""] = all("date");
  const within =
    deep < mostDeep ? mail.attachments.find(({ contentType }) => contentType === "message/rfc822") : undefined;
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    messageId: mail.messageId ?? null,
    references: [mail.inReplyTo, ...[mail.references ?? []].flat().toReversed()].filter((one) => one !== undefined),
    from: mail.from?.value[0]?.address?.toLowerCase() ?? null,
    to: readersOf(mail, all("x-original-to").concat(all("delivered-to"))),
    subject: (mail.subject ?? "").slice(0, 500),
    text: (mail.text ?? "").slice(0, mostText),
    date: instant(written),
    offset: offsetOf(written),
    received: all("received").flatMap((line) => instant(line.slice(line.lastIndexOf(";") + 1)) ?? []),
    sent: sentBy(all),
    results: all("authentication-results"),
    attached: within ? await readMime(within.content, deep + 1) : null,
  };
}

function readersOf({ to, cc }: ParsedMail, delivered: readonly string[]): string[] {
  const named = [to ?? [], cc ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
  return [...named, ...delivered.map((one) => one.replace(/[<>]/g, ""))].map((one) => one.toLowerCase()).slice(0, 100);
}

function instant(written: string): number | null {
  const at = Date.parse(written.replace(/\([^()]*\)/g, "").trim());
  return Number.isNaN(at) ? null : at;
}

/** Minutes east of UTC. */
function offsetOf(written: string): number {
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d{2})(\d{2})\b/.exec(written) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Ticket systems mark what an agent wrote as generated too (RFC 3834), so that alone says little. */
function sentBy(all: (name: string) => string[]): Letter["sent"] {
  const [automatic = "no"] = all("auto-submitted").map((one) => one.toLowerCase());
  if (automatic.startsWith("auto-replied") || all("x-autoreply").length > 0 || all("x-autorespond").length > 0)
    return "replied";
  const isBulk = all("precedence").some((one) => /^auto_reply/i.test(one));
  if (isBulk) return "replied";
  return automatic.startsWith("auto-") ? "generated" : null;
}
