// The rungs of the vendor's ladder, as they were frozen with the case.
import type { Rung } from "../policy/promise.ts";
import type { SupportCase } from "./case.ts";

/** Of its priority, lowest first; none where the vendor's document has no ladder. */
export function rungsOf({ terms, priority }: Pick<SupportCase, "terms" | "priority">): readonly Rung[] {
  return (terms.ladder ?? []).filter(({ priorities }) => priorities?.includes(priority) ?? true);
}
