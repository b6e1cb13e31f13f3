// The rungs by which a case can be escalated, as the vendor's own document has them: which are allowed now, and which were used.
import type { Rung } from "../policy/promise.ts";
import type { SupportCase } from "./case.ts";
import { effective } from "./course.ts";
import { missedOf } from "./rulings.ts";
import { rungsOf } from "./rungs.ts";

/** `usedAt`, epoch ms, is the last time; null: not yet. */
export type RungNow = { readonly rung: Rung; readonly allowed: boolean; readonly usedAt: number | null };

/** Of this case's priority and plan, lowest first. `now` is epoch ms. */
export function ladderOf(row: SupportCase, now: number): RungNow[] {
  const steps = effective(row.course);
  return rungsOf(row).map((rung) => {
    const used = steps.findLast(({ act }) => act.kind === "escalate" && act.rung === rung.id);
    return { rung, allowed: isAllowed(rung, row, now), usedAt: used?.at ?? null };
  });
}

function isAllowed({ allowed }: Rung, row: SupportCase, now: number): boolean {
  switch (allowed) {
    case "reported":
      return row.reportedAt !== null;
    case "missed":
      return missedOf(row, now).length > 0;
    case "lowered":
      return row.stood.some(({ by, level }, nth) => by === "vendor" && level > (row.stood[nth - 1]?.level ?? level));
    default:
      return allowed satisfies never;
  }
}
