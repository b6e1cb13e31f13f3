// What was noted wrongly: corrections are entries of their own, the later one goes before the earlier.
import type { Act, Step } from "./journal.ts";
import { type MoveOf, type PlainKind, plainKinds } from "./move.ts";
import { isOccurrence, occurrences } from "./occurrences.ts";
import type { Person } from "./person.ts";

/** What an entry is taken for today; null: as it was noted. `at` is epoch ms. */
export type Corrected = {
  readonly withdrawn: boolean;
  readonly at: number | null;
  readonly act: Act | null;
  readonly who: Person | null;
};

/** Of every entry that somebody corrected or withdrew, by its revision. What was withdrawn itself corrects nothing. */
export function correctionsOf(course: readonly Step[]): ReadonlyMap<number, Corrected> {
  const found = new Map<number, Corrected>();
  for (const { revision, act } of course.toReversed()) {
    if ((act.kind !== "correct" && act.kind !== "withdraw") || found.get(revision)?.withdrawn) continue;
    const later = found.get(act.entry) ?? asNoted;
    if (act.kind === "withdraw") found.set(act.entry, { ...later, withdrawn: true });
    else found.set(act.entry, { ...mended(act, actOf(course, act.entry)), ...said(later) });
  }
  return found;
}

const asNoted: Corrected = { withdrawn: false, at: null, act: null, who: null };

function mended({ to, as, decided, who, why }: MoveOf<"correct">, noted: Act | undefined): Corrected {
  return { ...asNoted, at: to ?? null, act: noted ? becoming(noted, { as, decided, why }) : null, who: who ?? null };
}

type Becoming = Pick<MoveOf<"correct">, "as" | "decided" | "why">;

function becoming(noted: Act, { as, decided, why }: Becoming): Act | null {
  if (as !== undefined && isPlain(noted)) return as === noted.kind ? noted : plainAct(as, why);
  return decided !== undefined && noted.kind === "reclassify" ? { ...noted, by: decided } : null;
}

/** What a later correction says goes before what an earlier one said. */
function said(later: Corrected): Partial<Corrected> {
  return Object.fromEntries(Object.entries(later).filter(([, value]) => value !== null));
}

function actOf(course: readonly Step[], entry: number): Act | undefined {
  return course.find(({ revision }) => revision === entry)?.act;
}

function plainAct(kind: PlainKind, why: string): Act {
  return kind === "pause" || kind === "close" || kind === "reopen" ? { kind, why } : { kind };
}

/** May it turn out to have been something else? */
export function isPlain({ kind }: Act): boolean {
  return plainKinds.some((one) => one === kind);
}

/** Entries that a person noted and that still count; the latest first. */
export function correctable(course: readonly Step[]): readonly Step[] {
  const known = correctionsOf(course);
  return course.filter(({ revision, act }) => isCorrectable(act) && !known.get(revision)?.withdrawn).toReversed();
}

function isCorrectable(act: Act): boolean {
  return isOccurrence(act) ? occurrences[act.kind].correctable : act.kind !== "open";
}

/** The course as it really was: nothing that was withdrawn, and everything as what it was, at its right time. */
export function correctedCourse(course: readonly Step[]): readonly Step[] {
  const known = correctionsOf(course);
  return course.flatMap((step) => {
    const now = known.get(step.revision);
    if (now?.withdrawn) return [];
    return [now ? { ...step, at: now.at ?? step.at, act: now.act ?? step.act } : step];
  });
}

/** Was anything mended of what the vendor did or was told, or of how the case went? What we do among ourselves is no such thing. */
export function isCorrected({ course }: { readonly course: readonly Step[] }): boolean {
  return [...correctionsOf(course).keys()].some((entry) => {
    const act = actOf(course, entry);
    return act !== undefined && (isPlain(act) || act.kind === "reclassify" || act.kind === "escalate");
  });
}
