// Terms as earlier versions froze them, in the words of this one: what was promised stays what it was.
import type { Measure } from "../policy/policy.ts";
import type { Terms, TermTarget } from "./term.ts";

export function readTerms(stored: Terms): Terms {
  const levels = stored.levels.map((level) => ({ ...level, targets: level.targets.map(readTarget) }));
  return { ...stored, levels };
}

/** Until three measures were told apart, whatever was no average was called a promise. */
export function readMeasure(stored: Measure): Measure {
  const written: string = stored;
  return written === "promise" ? "guarantee" : stored;
}

function readTarget(stored: TermTarget): TermTarget {
  return stored.guaranteed ? { ...stored, measure: readMeasure(stored.measure) } : stored;
}
