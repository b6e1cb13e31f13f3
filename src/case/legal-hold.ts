// Nothing of a case may be removed or erased until an administrator says otherwise.
import type { Person, SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import { changeOf } from "./make.ts";
import type { Settings } from "./settings.ts";

/** Null: it stands so already. `now` is epoch ms. */
export function holdCase(
  before: SupportCase,
  { on, why }: { readonly on: boolean; readonly why: string },
  by: Person,
  now: number,
  settings: Settings,
): Change | null {
  if ((before.held !== undefined) === on) return null;
  return changeOf({ kind: "legal-hold", on, why }, before, by, now, settings);
}
