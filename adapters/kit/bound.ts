// So much of a platform's work is done at once. More would only wait for each other and hold memory meanwhile: it is refused at once.

import type { House } from "../../src/chat/door.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import type { InFlight } from "./in-flight.ts";
import { createRefusals, type Where } from "./refusals.ts";

const usualMost = 250;

type Around = {
  readonly platform: ChatPlatform["name"];
  readonly where: Where;
  /** What is being worked on; each is bounded by itself. */
  readonly working: readonly Pick<InFlight, "count">[];
  /** 250 if not said. */
  readonly most?: number | undefined;
  readonly house: Pick<House, "crowded" | "log" | "now">;
};

/** Asked for each request. True: it is to be refused; that is counted, and said in the log once a minute. */
export function createBound({ platform, where, working, house, most = usualMost }: Around): () => boolean {
  const refusals = createRefusals(where, house.log, house.now);
  return () => {
    if (working.every((some) => some.count() < most)) return false;
    house.crowded(platform);
    refusals.note("more at once than can be worked on");
    return true;
  };
}
