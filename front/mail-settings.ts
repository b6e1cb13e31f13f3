// What is set about mails: our own servers' names, and a mailbox that is looked into.
import type { Environment } from "./settings.ts";

export type MailSettings = {
  /** Names under which our mail servers write what they found of a sender (RFC 8601). */
  readonly mailServers: readonly string[];
  /** `url` bears the password; `token` says whose mails they are. */
  readonly mailbox: { readonly url: string; readonly token: string } | null;
};

export function mailSettings({ MAIL_SERVERS, IMAP_URL: url, IMAP_TOKEN: token }: Environment): MailSettings {
  const mailServers = MAIL_SERVERS.toLowerCase().split(/[\s,]+/);
  return {
    mailServers: mailServers.filter((name) => name !== ""),
    mailbox: url !== undefined && token !== undefined ? { url, token } : null,
  };
}

export function mailProblems({ IMAP_URL: url, IMAP_TOKEN: token }: Environment): string[] {
  if (url !== undefined && token === undefined)
    return ["IMAP_TOKEN: say whose mailbox it is, by a token with the scope mail (docs/mail.md)"];
  return token !== undefined && url === undefined
    ? ["IMAP_URL: say which mailbox, such as imaps://user:password@imap.example.com/INBOX"]
    : [];
}
