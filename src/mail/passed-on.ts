// Mails that one of us passed on: what is inside them, from whom and from when.
import { blockAt } from "./headers.ts";
import type { Letter } from "./letter.ts";
import { linesOf, plainLetters } from "./plain.ts";
import { sentAt } from "./sent-at.ts";
import { writtenDate } from "./written-date.ts";

/** A mail as it is to be read. `at`, epoch ms. */
export type Understood = Pick<Letter, "from" | "subject" | "text" | "sent"> & {
  readonly at: number;
  readonly clock: "mail" | "received" | "forwarded";
  readonly forwarded: boolean;
};

/** Fwd, Fw; WG (Weitergeleitet); TR (Transféré), Tr.; Redirecționat; RV and I, as some Outlooks write. */
const prefix = /^\s*(fwd?|wg|tr|redirectionat|redir|rv|i)\s*\.?\s*:/;
const marker =
  /^[-\s>]*(begin forwarded message|anfang der weitergeleiteten( nachricht| e-mail)?|forwarded message|weitergeleitete nachricht|mesaj(ul)? redirectionat|inceputul mesajului redirectionat|message transfere|debut du message (transfere|reexpedie))\s*[-:\s]*$/;

/** `now` is epoch ms. */
export function understood(letter: Letter, now: number): Understood {
  const own = { ...letter, ...sentAt(letter, now), forwarded: false };
  if (letter.attached && letter.attached.from !== null)
    return { ...letter.attached, ...sentAt(letter.attached, own.at), forwarded: true };
  return passedOn(letter, own.at) ?? own;
}

function passedOn({ subject, text, offset }: Letter, outer: number): Understood | null {
  const lines = linesOf(text);
  const marked = lines.findIndex((line) => marker.test(plainLetters(line).trim()));
  if (marked < 0 && !prefix.test(plainLetters(subject))) return null;
  const starts = lines.map((_, index) => index).filter((index) => index > marked);
  const found = starts.map((index) => blockAt(lines, index)).find((block) => block !== null);
  const from = addressIn(found?.quoted.from ?? "");
  if (!found || from === null) return null;
  const at = writtenDate(found.quoted.sent ?? "", offset);
  // Nobody passes on what was not sent yet: then its time was misread.
  const timed = at !== null && at <= outer + 60_000 ? { at: Math.min(at, outer), clock: "forwarded" as const } : null;
  return {
    from,
    subject: found.quoted.subject ?? subject,
    text: lines.slice(found.end).join("\n"),
    sent: null,
    ...(timed ?? { at: outer, clock: "received" as const }),
    forwarded: true,
  };
}

function addressIn(text: string): string | null {
  return /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(text)?.[0].toLowerCase() ?? null;
}
