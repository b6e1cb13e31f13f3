// A first policy from a handful of answers: all fields that the schema wants, and nothing that nobody said.
import type { Duration } from "./parts.ts";
import type { Measure, Policy } from "./policy.ts";

/** What somebody who has the vendor's document before him can say in a few minutes. */
export type Sketch = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  /** Local date on which the document was read. */
  readonly read: string;
  readonly document: {
    readonly title: string;
    readonly url: string | null;
    readonly language: string;
    readonly section: string;
  };
  readonly plans: readonly string[];
  readonly priorities: readonly SketchedLevel[];
  /** A row a plan, or one row where there are none; a column a priority; null: nothing is guaranteed. */
  readonly promises: readonly (readonly (Duration | null)[])[];
  readonly measure: Measure;
  readonly hours: { readonly from: string; readonly to: string; readonly holidays: boolean } | null;
  readonly web: string;
  readonly numbers: readonly string[];
  readonly who: Policy["contact"]["who"];
  readonly starts: Policy["response"]["starts"];
  readonly endedBy: Policy["response"]["endedBy"];
  /** Null: the document does not say. */
  readonly pauses: boolean | null;
};

export type SketchedLevel = {
  readonly name: string;
  readonly meaning: string;
  /** The least damage that gets it; null: all that the levels before it leave. */
  readonly least: string | null;
  /** Only where there is no workaround. */
  readonly stuck: boolean;
};

/** Answers that lead to a level of the sketch. */
export function answersFor(
  { priorities }: Pick<Sketch, "priorities">,
  index: number,
): { readonly [question: string]: string } {
  const level = priorities[index];
  const impact = level?.least ?? "none";
  const stuck = level?.stuck ? { workaround: "none" } : {};
  return impact === "minimal" || impact === "none"
    ? { impact, ...stuck }
    : { impact, workaround: "acceptable", ...stuck };
}

export function slug(words: string): string {
  const plain = words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^[^a-z]+|-+$/g, "") || "x";
}
