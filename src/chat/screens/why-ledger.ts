// The days of one deadline, as *Why?* tells and draws them.
import { amountOf, type CaseClock, ownCalendar } from "../../case/deadlines.ts";
import { pausesFrom } from "../../case/pauses.ts";
import { type Ledger, ledgerOf } from "../../time/ledger.ts";
import type { Promised } from "../../triage/term.ts";

export type Running = {
  readonly target: Promised;
  /** As it ran until `until`, epoch ms: the answer, or now. */
  readonly clock: CaseClock;
  readonly until: number;
  /** IANA, of the reader: a clock that runs day and night has no days of its own, they are cut where he is. */
  readonly here: string;
};

export function ledgerFor({ target, clock, until, here }: Running): {
  readonly ledger: Ledger;
  readonly zone: string;
  readonly paused: boolean;
} {
  const calendar = ownCalendar(target, here);
  const pauses = pausesFrom(clock.startedAt, clock.pauses, until);
  const ledger = ledgerOf(calendar, clock.startedAt, amountOf(target.within), pauses);
  return { ledger, zone: calendar.spec.zone, paused: pauses.length > 0 };
}

/** Day and night without a pause, every hour counts: one sentence says it. */
export function hasDays({ calendar }: Promised, paused: boolean): boolean {
  return calendar !== null || paused;
}
