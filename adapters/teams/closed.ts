// What a refusal says of a conversation that was closed to us: why, and whether it is worth another message.
import type { Delivery } from "../../src/chat/platform.ts";
import type { Address } from "./addresses.ts";
import type { NotPosted } from "./errors.ts";

/**
 * Nothing more is sent there, until Teams speaks of the conversation again. A channel that is not found is asked for again
 * with the next message, since it may be restored; a chat with one person is opened anew.
 */
export function isGone(delivery: Delivery, { scope }: Address): boolean {
  if (delivery.kind !== "refused") return false;
  return delivery.mend === "add-bot" || (delivery.mend === "room-gone" && scope === "personal");
}

/** What Teams answers in an archived team Microsoft does not say; that it is archived Teams says by itself. */
export function explained(delivery: NotPosted, address: Address | null): NotPosted {
  const isArchived = delivery.kind === "refused" && address?.state === "archived";
  return isArchived ? { ...delivery, mend: "room-archived" } : delivery;
}
