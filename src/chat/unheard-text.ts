// Why a room did not hear of a case, in a sentence; what is only in doubt is not said to be lost.

import type { Unheard } from "../case/mend.ts";
import { unconfirmed } from "../case/notice.ts";
import type { Words } from "../lang/index.ts";

/** `lost`: the sentence around the reason, where it is known that the message is not there. */
export function unheardText(why: Unheard, { talk, card }: Words, lost = card.undelivered): string {
  if (why === unconfirmed) return card.unconfirmed;
  // Another version beside this one may have written a reason that this one does not know.
  return lost(talk.obstacle[why] ?? talk.obstacle.unknown);
}
