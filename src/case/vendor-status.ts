// A case hears what its vendor's status page says: evidence, with its time, that the damage is the vendor's.
import type { SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import { changeOf } from "./make.ts";
import type { Settings } from "./settings.ts";
import { isTrouble, type PageRead, type VendorStatus } from "./status-page.ts";

/** Would it be told something new? Not where the case is closed, or has heard that already. */
export function isNewsTo({ status, course }: SupportCase, page: VendorStatus): boolean {
  if (status === "closed") return false;
  const last = course.findLast(({ act }) => act.kind === "status-page");
  const heard = last?.act.kind === "status-page" ? last.act.status : null;
  return heard === null ? isTrouble(page) : heard.state !== page.state || heard.since !== page.since;
}

/** Null: it is no news. `now` is epoch ms: when the page was read. */
export function hear(before: SupportCase, page: PageRead, now: number, settings: Settings): Change | null {
  return isNewsTo(before, page.status) ? changeOf({ kind: "status-page", ...page }, before, null, now, settings) : null;
}
