// For administrators: the mailbox of vendors' mails cannot be read.
import { type Language, wordsOf } from "../../lang/index.ts";
import { flat, shown, typed } from "../line.ts";
import { says, whispers } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Card, Line, Span } from "../reply.ts";

/** `silentSince`: nothing was heard of its server since then, epoch ms; null: it refuses the login. */
export type MailboxTrouble = { readonly box: string; readonly silentSince: number | null };

export function mailboxCard(language: Language, { box, silentSince }: MailboxTrouble, zone: string): Card {
  const words = wordsOf(language);
  const { trouble } = words.mail;
  const name: Line = [typed(box)];
  const said =
    silentSince === null
      ? trouble.refused<Span | Line>(name)
      : trouble.silent<Span | Line>(name, shown(words).own(silentSince, zone));
  return { ...privateCard(words, trouble.title, [says(flat(said)), whispers([trouble.next])]), tone: "warning" };
}
