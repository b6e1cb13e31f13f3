// What a long-running house does now and then: old cases leave, expired marks go.
import { DateTime } from "luxon";
import type { Store } from "../src/case/store.ts";
import type { Log } from "../src/chat/door.ts";
import { nowAndThen } from "./now-and-then.ts";

const everyMs = 6 * 3_600_000;

type Options = { readonly now: () => number; readonly log: Log; readonly retentionMonths: number | null };

/** Now, and every six hours. What a tenant chose goes before `retentionMonths`; null: closed cases stay for ever. */
export function keepTidy(store: Store, { now, log, retentionMonths }: Options): { stop(): void } {
  const tidy = async () => {
    const cases = await store.expire((chosen) => {
      const months = chosen?.months ?? retentionMonths;
      return months === null ? null : monthsBefore(now(), months);
    }, now());
    if (cases > 0)
      log.info({ cases, retentionMonths }, "closed cases were removed, as RETENTION_MONTHS or their tenants say");
  };
  return nowAndThen(everyMs, tidy, (error) => log.error({ err: error }, "old cases could not be removed"));
}

/** Calendar months in UTC; where the day does not exist there, the month's last. */
export function monthsBefore(now: number, months: number): number {
  return DateTime.fromMillis(now, { zone: "utc" }).minus({ months }).toMillis();
}
