// All that is still to be said of a case after a change: its card, the news, and the reminders.
import type { SupportCase } from "./case.ts";
import type { Entry, LaterAct } from "./journal.ts";
import type { Unheard } from "./mend.ts";
import { moves } from "./moves/index.ts";
import { redrawnAt } from "./next-due.ts";
import { credentialsRefused, type Notice, unconfirmed } from "./notice.ts";
import { isOccurrence, occurrences } from "./occurrences.ts";
import { remindersOf } from "./reminders.ts";
import type { Settings } from "./settings.ts";
import { nextTurnOf, turnName } from "./turns.ts";

/** `settings` are those in force in the case's room; `now` is epoch ms. Soonest first. */
export function noticesOf(supportCase: SupportCase, entry: Entry, now: number, settings: Settings): Notice[] {
  const { id: caseId, tenant, room } = supportCase;
  const reminders = remindersOf(supportCase, now, settings).map(({ at, ...saying }) => ({ ...saying, dueAt: at }));
  const redrawn = redrawnAt(supportCase, now).map((dueAt) => refresh(caseId, `at/${dueAt}`, dueAt, 0));
  const turn = refresh(caseId, turnName(entry.revision), nextTurnOf(supportCase, now), 0);
  return [...newsOf(supportCase, entry, now), ...redrawn, turn, ...reminders].map((saying) => ({
    ...saying,
    tenant,
    caseId,
    room,
  }));
}

/** The card, drawn again: after a change, and when time alone makes it say something else. */
function refresh(caseId: string, name: string, dueAt: number, nth: number): Saying {
  return { id: `${caseId}/refresh/${name}`, topic: "refresh", target: null, deadline: null, dueAt, nth };
}

const stillSaid: readonly Unheard[] = [unconfirmed, credentialsRefused];

type Saying = Omit<Notice, "tenant" | "caseId" | "room">;

function newsOf({ id, card, undelivered }: SupportCase, { act, revision }: Entry, now: number): Saying[] {
  // Where nothing gets through, another message would not either; but what is in doubt, or what our own credentials hold
  // up, is still being said.
  if (act.kind === "undelivered" && !stillSaid.includes(act.why)) return [];
  const plain = { target: null, deadline: null, dueAt: now, nth: revision };
  const isStillComing = act.kind === "undelivered" || act.kind === "delivered";
  const cardId = card === null && !isStillComing ? cardIdOf(id, undelivered, revision) : null;
  const first: Saying[] = cardId === null ? [] : [{ ...plain, id: cardId, topic: "card" }];
  if (act.kind === "open") return first;
  const told: Saying[] = isNews(act) ? [{ ...plain, id: `${id}/moved/${revision}`, topic: "moved" }] : [];
  return [...first, refresh(id, String(revision), now, revision), ...told];
}

/** A card that did not get through is tried again when the case changes: what stood in the way may be mended. */
function cardIdOf(id: string, obstacle: Unheard | null, revision: number): string {
  return obstacle === null ? `${id}/card` : `${id}/card/${revision}`;
}

/** What the room must hear, in the thread, beside seeing it on the card. */
function isNews(act: LaterAct): boolean {
  return isOccurrence(act) ? occurrences[act.kind].news : moves[act.kind].news;
}
