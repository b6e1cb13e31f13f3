// Where people find whoever runs this: the page that was named, else the one that is served, else the mailbox.

/** Null: nobody said. */
export function supportAddress(publicUrl: string | null, contact: string | null): string | null {
  if (contact?.startsWith("http")) return contact;
  if (publicUrl !== null) return new URL("/support", publicUrl).href;
  return contact === null ? null : `mailto:${contact}`;
}
