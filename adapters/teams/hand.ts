// What Teams gives for a file, and for where a message stands: addresses.
import type { House } from "../../src/chat/door.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import type { Addresses } from "./addresses.ts";
import { linksFor } from "./link.ts";
import { linkTo } from "./permalink.ts";
import type { Seals } from "./seal.ts";

export type Handy = {
  readonly addresses: Addresses;
  readonly seals: Seals;
  /** Where people's browsers find us; null: nobody said. */
  readonly publicUrl: string | null;
  readonly house: Pick<House, "now">;
};

export function handing({
  addresses,
  seals,
  publicUrl,
  house,
}: Handy): Pick<ChatPlatform, "hand" | "handsNothing" | "permalink"> {
  return {
    hand: (out) => linksFor(out, { seals, publicUrl, now: house.now() }),
    handsNothing: publicUrl === null,
    permalink: (tenant, room, message) => linkTo(addresses, tenant, room, message),
  };
}
