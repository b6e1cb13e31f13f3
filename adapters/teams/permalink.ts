// Where a message of Teams' can be found: a deep link, made from what is known of its conversation.
// learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
import type { Records, Room } from "../../src/chat/door.ts";
import { type Addresses, addressIn } from "./addresses.ts";

/** The same, for whoever has the store alone. */
export function keptLink(
  records: Pick<Records, "get">,
  tenant: string,
  room: Room,
  message: string,
): Promise<string | null> {
  return linkTo({ find: (whose, id) => addressIn(records, whose, id) }, tenant, room, message);
}

export async function linkTo(
  addresses: Pick<Addresses, "find">,
  tenant: string,
  { id, thread }: Room,
  message: string,
): Promise<string | null> {
  const address = await addresses.find(tenant, id);
  // Of a chat with one person there is no link that another could open.
  if (!address || address.scope === "personal") return null;
  const url = new URL(`https://teams.microsoft.com/l/message/${encodeURIComponent(id)}/${encodeURIComponent(message)}`);
  url.searchParams.set("tenantId", tenant);
  if (address.scope !== "channel") url.searchParams.set("context", '{"contextType":"chat"}');
  else if (thread !== null) url.searchParams.set("parentMessageId", thread);
  return url.href;
}
