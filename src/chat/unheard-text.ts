// Why a room did not hear of a case, in one sentence.
import type { Unheard } from "../case/mend.ts";
import type { Words } from "../lang/index.ts";

export function unheardText(why: Unheard, { talk, card }: Words): string {
  const reasons: { readonly [U in Unheard]: string } = { ...talk.obstacle, unconfirmed: card.unconfirmed };
  // Another version beside this one may have written a reason that this one does not know.
  return reasons[why] ?? talk.obstacle.unknown;
}
