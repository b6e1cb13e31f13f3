// What a vendor's own status page says, and what a case keeps of it: evidence, with its time, that the damage is the vendor's.
import type { SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import type { Act } from "./journal.ts";
import { changeOf } from "./make.ts";
import type { Settings } from "./settings.ts";

export type { VendorStatus } from "./journal.ts";

/** Is it worth a word? A page that shows no trouble is, where trouble was heard of before. */
export function isTrouble({ state }: { readonly state: string }): boolean {
  return state !== "normal";
}

/** Null: the case is closed, or has heard that already. `now` is epoch ms: when the page was read. */
export function hear(
  before: SupportCase,
  { status, source }: Omit<Extract<Act, { readonly kind: "status-page" }>, "kind">,
  now: number,
  settings: Settings,
): Change | null {
  if (before.status === "closed") return null;
  const heard = lastHeard(before);
  const isNews = heard === null ? isTrouble(status) : heard.state !== status.state || heard.since !== status.since;
  return isNews ? changeOf({ kind: "status-page", status, source }, before, null, now, settings) : null;
}

function lastHeard({ course }: SupportCase) {
  const last = course.findLast(({ act }) => act.kind === "status-page");
  return last?.act.kind === "status-page" ? last.act.status : null;
}
