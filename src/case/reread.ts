// A tenant reads a vendor's words otherwise from now on: an open case stands under the terms that follow from that.
import type { Terms } from "../triage/terms.ts";
import type { Person, SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import { changeOf } from "./make.ts";
import type { Settings } from "./settings.ts";

/** `reading` as `vendor.reading`; `terms` are those of the same version of the policy. `now` is epoch ms. */
export function reread(
  before: SupportCase,
  { reading, terms }: { readonly reading: string; readonly terms: Terms },
  by: Person,
  now: number,
  settings: Settings,
): Change {
  return changeOf({ kind: "reread", reading }, before, by, now, settings, terms);
}
