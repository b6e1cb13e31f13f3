// Why a deadline is where it is: its ledger, day by day.
import { amountOf, deadlineOf, ownCalendar } from "../../src/case/deadlines.ts";
import { pausesFrom } from "../../src/case/pauses.ts";
import { type Ledger, ledgerOf } from "../../src/time/ledger.ts";
import type { Promised } from "../../src/triage/terms.ts";
import type { Desk } from "./desk.ts";
import { answerDue, type Due } from "./due.ts";
import type { Raw } from "./read.ts";
import { Slip } from "./slip.ts";

export type Explained = Due & { readonly ledgers: readonly { readonly target: Promised; readonly ledger: Ledger }[] };

export function zoneOf({ given, policy }: Due): string {
  return given.site?.zone ?? policy.home.zone;
}

export function answerWhy(desk: Desk, raw: Raw): Explained | Slip {
  const due = answerDue(desk, raw);
  if (due instanceof Slip) return due;
  const { clock, deadlines } = due;
  const pauses = pausesFrom(clock.startedAt, clock.pauses, desk.now);
  // A clock that runs day and night has no days of its own: they are cut where its reader is.
  const zone = zoneOf(due);
  const ledgers = deadlines.flatMap(({ target }) => {
    if (!target.guaranteed) return [];
    const { startsAt } = deadlineOf(target, clock, desk.now);
    const start = target.calendar === null ? startsAt : clock.startedAt;
    return [{ target, ledger: ledgerOf(ownCalendar(target, zone), start, amountOf(target.within), pauses) }];
  });
  return { ...due, ledgers };
}
