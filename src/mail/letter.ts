// A mail without its wrapping: what says who wrote it, when, to whom and about what. Instants are epoch ms.
export type Letter = {
  /** SHA-256 of the mail as it came, in hex. */
  readonly hash: string;
  readonly messageId: string | null;
  /** The mails that it answers, the latest first. */
  readonly references: readonly string[];
  /** Addresses in small letters. */
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** By its own header; null: it has none that can be read. */
  readonly date: number | null;
  /** The zone of that header, minutes east of UTC. */
  readonly offset: number;
  /** When each server took it, the last one first. */
  readonly received: readonly number[];
  /** What its headers say of how it was sent: `replied` by itself, as no person does; `generated` by a program, as tickets are. */
  readonly sent: "replied" | "generated" | null;
  /** Authentication-Results as they stand, the topmost first. */
  readonly results: readonly string[];
  /** A mail that was passed on whole, as an attachment. */
  readonly attached: Letter | null;
};

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
