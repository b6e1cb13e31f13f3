// A first policy from a handful of answers, or from a document: all fields that the schema wants, and nothing that nobody said.
import type { CalendarRule, Duration } from "./parts.ts";
import type { Channel, Hotlines, Measure, Policy, TargetKind } from "./policy.ts";

/** A value, or the name of the reading that gives it. */
export type Read<T> = T | { readonly reading: string };

/** What somebody who has the vendor's document before him can say in a few minutes. */
export type Sketch = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  /** Local date on which the document was read. */
  readonly read: string;
  readonly document: {
    /** What it is called in the file; left out: its title. */
    readonly file?: string;
    readonly title: string;
    readonly url: string | null;
    readonly language: string;
    readonly section: string;
  };
  readonly plans: readonly { readonly id: string; readonly name: string }[];
  readonly priorities: readonly SketchedLevel[];
  readonly unprioritised?: number | undefined;
  readonly promises: readonly SketchedPromise[];
  readonly calendars: { readonly [id: string]: SketchedHours };
  readonly readings: { readonly [id: string]: SketchedReading };
  readonly channels: readonly SketchedChannel[];
  readonly hotlines: SketchedLines | null;
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
  readonly section?: string | undefined;
};

export type SketchedPromise = {
  readonly kind: TargetKind;
  /** Ids; null: all of them. */
  readonly plans: readonly string[] | null;
  readonly priorities: readonly number[];
  /** Null: nothing is guaranteed. */
  readonly within: Read<Duration> | { readonly amount: number; readonly unit: { readonly reading: string } } | null;
  /** The calendar in which it counts, or may count by a reading. */
  readonly calendar: string | null;
  readonly measure: Measure;
  readonly by?: "phone" | "web" | "email" | undefined;
  readonly section?: string | undefined;
};

export type SketchedHours = {
  readonly zone: Read<string>;
  readonly hours: Read<CalendarRule["hours"]>;
  readonly holidays: Read<CalendarRule["holidays"]>;
};

export type SketchedReading = {
  readonly published: string;
  readonly inForce: string;
  readonly options: { readonly [option: string]: { readonly text: string; readonly value: unknown } };
};

export type SketchedChannel = {
  readonly kind: Channel["kind"];
  readonly url?: string | undefined;
  readonly address?: string | undefined;
  readonly plans?: readonly string[] | undefined;
  readonly access: Channel["access"];
  readonly preferred?: true | undefined;
  readonly hours?: string | undefined;
  readonly section?: string | undefined;
};

export type SketchedLines = {
  /** Ids; null: all of them. */
  readonly plans: readonly string[] | null;
  readonly regions: NonNullable<Hotlines["regions"]>;
  readonly lines: readonly {
    readonly number: string;
    readonly extension?: string | undefined;
    readonly tollFree?: true | undefined;
    readonly country: string;
    readonly place: string;
    readonly region?: string | undefined;
    readonly hours?: string | undefined;
  }[];
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
