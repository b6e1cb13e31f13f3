// A vendor's mail as its case keeps it: that it came, when, from where and how it reads. Never its words.

/** How a mail reads; `unsure`: the vendor wrote something, and a person says what. */
export const mailReadings = ["automatic", "answer", "question", "priority", "solved", "unsure"] as const;
export type MailReading = (typeof mailReadings)[number];

/** By what it was matched to its case. */
export type MailMatch = "address" | "thread" | "ticket" | "sender";

/** What our own receiving server found of the sender; `verdict` counts only what is in line with the sender's domain. */
export type MailChecks = {
  readonly verdict: "passed" | "failed" | "unknown";
  /** As they stand in its header, such as `{ method: "spf", result: "pass" }`. */
  readonly results: readonly { readonly method: string; readonly result: string }[];
};

export type MailFact = {
  readonly kind: "mail";
  /** The mail's own time, epoch ms. */
  readonly at: number;
  /** Whose time that is: the mail's own, our server's where the mail's cannot be, or the one that a forwarded mail shows. */
  readonly clock: "mail" | "received" | "forwarded";
  readonly reading: MailReading;
  /** The new priority, where it reads as one that the vendor has. */
  readonly level: number | null;
  /** SHA-256 of the mail as it came, in hex. */
  readonly hash: string;
  /** Of the sender. */
  readonly domain: string;
  /** Is that a domain that the vendor's policy names? */
  readonly known: boolean;
  readonly matched: MailMatch;
  /** One of us passed it on: then nothing vouches for its sender but he. */
  readonly forwarded: boolean;
  /** Null: our server said nothing. */
  readonly checks: MailChecks | null;
};

/** What somebody may say that it was. */
export const mailMoves = ["acknowledge", "respond", "update", "pause", "restore", "reclassify"] as const;

type Noted = { readonly revision: number; readonly happenedAt: number; readonly act: { readonly kind: string } };

/** The revision of the mail that an entry was read from, since what is accepted of a mail has its own time; null: of none. */
export function mailBehind({ revision, happenedAt, act }: Noted, journal: readonly Noted[]): number | null {
  if (!mailMoves.some((kind) => kind === act.kind)) return null;
  const mail = journal.find((one) => one.act.kind === "mail" && one.happenedAt === happenedAt);
  return mail !== undefined && mail.revision < revision ? mail.revision : null;
}
