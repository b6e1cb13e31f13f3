// A room did not hear: it is written on the case, and the one who owns it is told privately, once.
import type { SupportCase } from "../../case/case.ts";
import { markDelivery } from "../../case/make.ts";
import type { Unheard } from "../../case/mend.ts";
import type { Claimed } from "../../case/notice.ts";
import type { Settings } from "../../case/settings.ts";
import type { ChatPlatform } from "../platform.ts";
import type { Card } from "../reply.ts";
import { isReminder } from "./batch.ts";
import { answerTo } from "./patience.ts";
import type { Ports } from "./ports.ts";

/** Somebody else may change the case in between; after that many times it is left to the next message. */
const MOST_TRIES = 5;

type Failed = {
  readonly claimed: Claimed;
  readonly card: Card;
  readonly why: Unheard;
  /** It will not be tried again. */
  readonly isFinal: boolean;
  readonly settings: Settings;
};

/** Why nothing gets through is told once; a reminder that the room refused is then told to the owner himself. */
export async function tellOwner(ports: Ports, platform: ChatPlatform, unheard: Failed): Promise<void> {
  const { claimed, card, why, isFinal, settings } = unheard;
  const marked = await mark(ports, claimed, why, settings);
  if (!marked) return;
  const { case: supportCase, isNew } = marked;
  const to = supportCase.owner ?? supportCase.reporter;
  const now = ports.now();
  if (isNew) await tell(ports, platform, supportCase, ports.renderUndelivered({ case: supportCase, why, to, now }));
  if (isFinal && isReminder(claimed.topic)) await tell(ports, platform, supportCase, card);
}

/** A message of the case got through: what stood in the way is mended, once its card is there too. */
export async function gotThrough(ports: Ports, { tenant, id, undelivered }: SupportCase, settings: Settings) {
  if (undelivered === null) return;
  const fresh = await ports.store.findCase(tenant, id);
  if (fresh && fresh.card !== null) await ports.store.keep(markDelivery(fresh, null, ports.now(), settings));
}

/** Null: the case is gone, or could not be marked. */
async function mark({ store, now }: Ports, { tenant, caseId }: Claimed, why: Unheard, settings: Settings) {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const fresh = await store.findCase(tenant, caseId);
    if (!fresh) return null;
    if (fresh.undelivered !== null) return { case: fresh, isNew: false };
    const change = markDelivery(fresh, why, now(), settings);
    if ((await store.keep(change)) === "kept") return { case: change.case, isNew: true };
  }
  return null;
}

async function tell(ports: Ports, platform: ChatPlatform, supportCase: SupportCase, card: Card): Promise<void> {
  const { tenant, language, owner, reporter, id } = supportCase;
  const person = owner ?? reporter;
  const own = person.language ?? language;
  const delivery = await answerTo(() => platform.tell({ tenant, person, card, language: own }), ports);
  if (delivery.kind !== "posted") ports.log.error({ tenant, case: id, ...delivery }, "Nobody could be told of a case.");
}
