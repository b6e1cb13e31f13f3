// Who is in a conversation of Teams, and whether everybody may read it.
import type { Room } from "../../src/chat/door.ts";
import type { Audience, ChatPlatform } from "../../src/chat/platform.ts";
import { within } from "../kit/within.ts";
import type { Addresses } from "./addresses.ts";
import type { Rosters } from "./roster.ts";

export function audiences(addresses: Addresses, rosters: Rosters): Pick<ChatPlatform, "audience" | "isIn"> {
  /** Null: no way there is known, or Teams does not say what kind of channel it is. */
  async function audienceOf(tenant: string, { id }: Room): Promise<Audience | null> {
    const address = await addresses.find(tenant, id);
    if (!address) return null;
    if (address.scope !== "channel") return "members";
    return rosters.audience(address);
  }

  return {
    audience: (tenant, room, withinMs) => within(withinMs, audienceOf(tenant, room), null),
    async isIn(tenant, room, person, withinMs) {
      const address = await addresses.find(tenant, room.id);
      return address ? within(withinMs, rosters.isIn(address, person), false) : false;
    },
  };
}
