// Turns of phrase by which a support's mails are told apart: one table a language, and how heavy each is.
import type { MailReading } from "../case/mail.ts";

export type Cued = Exclude<MailReading, "unsure">;

export type Cues = {
  /** What is polite and says nothing: taken out before anything is read. */
  readonly polite: readonly RegExp[];
  /** In whose sentence nothing is solved or changed yet. */
  readonly notYet: RegExp;
  /** Each counts once, as much as it says. Over words in small letters, without accents. */
  readonly says: { readonly [R in Cued]: readonly (readonly [weight: number, RegExp])[] };
};
