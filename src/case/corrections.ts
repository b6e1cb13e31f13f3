// What was noted wrongly: corrections are entries of their own, the later one goes before the earlier.
import type { Step } from "./journal.ts";

/** What an entry is taken for today; `at` is epoch ms. */
export type Corrected = { readonly withdrawn: boolean; readonly at: number | null };

/** Of every entry that somebody corrected or withdrew, by its revision. What was withdrawn itself corrects nothing. */
export function correctionsOf(course: readonly Step[]): ReadonlyMap<number, Corrected> {
  const found = new Map<number, Corrected>();
  for (const { revision, act } of course.toReversed()) {
    if ((act.kind !== "correct" && act.kind !== "withdraw") || found.get(revision)?.withdrawn) continue;
    if (found.has(act.entry)) continue;
    found.set(act.entry, act.kind === "withdraw" ? { withdrawn: true, at: null } : { withdrawn: false, at: act.to });
  }
  return found;
}

/** Entries that a person noted and that still count; the latest first. */
export function correctable(course: readonly Step[]): readonly Step[] {
  const known = correctionsOf(course);
  const isOurs = ({ kind }: Step["act"]) => !["open", "delivered", "undelivered", "reread"].includes(kind);
  return course.filter(({ revision, act }) => isOurs(act) && !known.get(revision)?.withdrawn).toReversed();
}

/** The course as it really was: nothing that was withdrawn, and everything at its right time. */
export function correctedCourse(course: readonly Step[]): readonly Step[] {
  const known = correctionsOf(course);
  return course.flatMap((step) => {
    const now = known.get(step.revision);
    if (now?.withdrawn) return [];
    return [now ? { ...step, at: now.at ?? step.at } : step];
  });
}
