// Nothing of a case may be removed or erased until an administrator says otherwise.
import type { Person, SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import { changeOf } from "./make.ts";
import type { Settings } from "./settings.ts";

/** So long a reason may be. */
export const mostWhy = 200;

/** Null: it stands so already. `by` null: whoever runs Dueline. `now` is epoch ms. */
export function holdCase(
  before: SupportCase,
  { on, why }: { readonly on: boolean; readonly why: string },
  by: Person | null,
  now: number,
  settings: Settings,
): Change | null {
  if ((before.held !== undefined) === on) return null;
  return changeOf({ kind: "legal-hold", on, why }, before, by, now, settings);
}
