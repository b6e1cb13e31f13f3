// A notice came up: is it still true, and is it its turn?
import type { SupportCase } from "../../case/case.ts";
import { type Claimed, unconfirmed } from "../../case/notice.ts";
import { type Decision, judgeReminder } from "../../case/reminders.ts";
import type { Settings } from "../../case/settings.ts";

/** What belongs into the card's thread waits so long for the card, ms; then it is said without. */
const LONGEST_WAIT = 300_000;
const NEXT_LOOK = 2_000;

export function judge(claimed: Claimed, supportCase: SupportCase, now: number, settings: Settings): Decision {
  const { topic, dueAt, id } = claimed;
  switch (topic) {
    case "card":
      return supportCase.card === null ? { kind: "say" } : { kind: "drop", why: "posted already" };
    case "refresh":
      return judgeRefresh(supportCase, dueAt, now);
    case "moved":
      return afterTheCard(supportCase, dueAt, now);
    default: {
      const decision = judgeReminder(id, supportCase, now, settings);
      return decision.kind === "say" ? afterTheCard(supportCase, dueAt, now) : decision;
    }
  }
}

function judgeRefresh(supportCase: SupportCase, dueAt: number, now: number): Decision {
  if (supportCase.card !== null) return { kind: "say" };
  const decision = afterTheCard(supportCase, dueAt, now);
  return decision.kind === "say" ? { kind: "drop", why: "there is no card to renew" } : decision;
}

function afterTheCard({ card, undelivered }: SupportCase, dueAt: number, now: number): Decision {
  const isTried = undelivered === null || undelivered === unconfirmed;
  const isComing = card === null && isTried && now < dueAt + LONGEST_WAIT;
  return isComing ? { kind: "defer", until: now + NEXT_LOOK } : { kind: "say" };
}
