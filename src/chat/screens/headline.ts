// How a case stands, in one phrase that stays true until the card is drawn again: "within 15 min" does not grow false in
// a minute, and neither does "2 h overdue".
import type { SupportCase } from "../../case/case.ts";
import { nextDueOf } from "../../case/next-due.ts";
import { nearestStep, passedStep } from "../../case/steps.ts";
import { verdictOf } from "../../case/verdict.ts";
import type { Words } from "../../lang/index.ts";
import { lengthText } from "../../lang/when.ts";

export function headline(supportCase: SupportCase, now: number, { card, language }: Words): string {
  const { stand } = card;
  switch (supportCase.status) {
    case "closed":
      return stand.closed;
    case "restored":
      return stand.restored;
    case "waiting":
      return stand.waiting;
    case "answered":
      return answeredPhrase(supportCase, stand);
    case "open":
      if (supportCase.reportedAt !== null) return openPhrase();
      return supportCase.toldAt == null ? stand.unreported : stand.unlogged;
    default:
      return supportCase.status satisfies never;
  }

  function openPhrase(): string {
    const next = nextDueOf(supportCase, now);
    if (next === null) return stand.open;
    const left = next.dueAt - now;
    if (left > 0) return stand.within(lengthText(nearestStep(left), language));
    const passed = passedStep(-left);
    return passed === 0 ? stand.overdue : stand.overdueBy(lengthText(passed, language));
  }
}

function answeredPhrase(supportCase: SupportCase, stand: Words["card"]["stand"]): string {
  const verdict = verdictOf(supportCase, "first-response");
  if (verdict === null) return stand.answered;
  return verdict.met ? stand.inTime : stand.late;
}
