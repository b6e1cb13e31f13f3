// What one case stands under, as plain JSON: the shapes that terms are made of.
import type { Condition } from "../policy/impact.ts";
import type { Duration, Source, Text } from "../policy/parts.ts";
import type { Channel, Contact, Measure, Note, Response, Target, TargetKind } from "../policy/policy.ts";
import type { Rung, Way } from "../policy/promise.ts";
import type { CalendarSpec } from "../time/calendar-spec.ts";

/** A time that the vendor published: guaranteed, aimed at, or an average; `calendar` null: calendar time, 24x7. */
export type Promised = {
  readonly guaranteed: true;
  readonly kind: TargetKind;
  readonly within: Duration;
  readonly calendar: CalendarSpec | null;
  readonly measure: Measure;
  /** Of an average: the vendor aims at it too; absent from terms of earlier versions. */
  readonly aimed?: true | undefined;
  /** Of a follow-up: what its rhythm counts from; the answer where nothing is said. */
  readonly follows?: "answer" | "update" | undefined;
  readonly by: Way | null;
  /** What holds instead where it was reported another way than `by`. */
  readonly otherwise?: { readonly within: Duration; readonly calendar: CalendarSpec | null } | undefined;
  /** A tenant's own contract, and what is published in its place: null where nothing is guaranteed. */
  readonly own?: Target["own"] | undefined;
  /** Ids such as `netcor.zone`: the readings that the deadline rests on. */
  readonly readings: readonly string[];
  /** The site's country, where its holidays would count and nobody lists them. */
  readonly holidaysUnknown?: string | undefined;
  readonly source: Source;
};
export type Unpromised = {
  readonly guaranteed: false;
  readonly kind: TargetKind;
  readonly why: Text;
  readonly source: Source;
};
export type TermTarget = Promised | Unpromised;

export type TermLevel = {
  readonly level: number;
  readonly name: string;
  readonly gloss: Text;
  readonly meaning: Text;
  readonly when: readonly Condition[];
  readonly effort: Text | null;
  /** The readings that decide whether a damage has this level; absent from terms of earlier versions. */
  readonly readings?: readonly string[];
  /** First response first, then restoration, then follow-up. */
  readonly targets: readonly TermTarget[];
};

export type TermLine = {
  readonly number: string;
  /** `+496995106305`; null where the published number does not validate: then it is shown, never dialled. */
  readonly e164: string | null;
  readonly extension: string | null;
  readonly tollFree: boolean;
  /** Can seldom be dialled from abroad; absent from terms of earlier versions, where toll-free numbers stand for it. */
  readonly domestic?: boolean;
  readonly country: string;
  readonly place: Text;
  readonly zones: readonly string[];
  readonly region: string | null;
  /** Null: round the clock. */
  readonly hours: CalendarSpec | null;
  /** The readings that its hours rest on; absent from terms of earlier versions. */
  readonly readings?: readonly string[];
};

/** A reading in force, for the one line that a card says about it. */
export type TermReading = {
  readonly id: string;
  readonly published: Text;
  readonly chosen: Text;
  readonly others: readonly Text[];
};

export type Terms = {
  readonly vendor: string;
  readonly vendorName: string;
  readonly version: string;
  readonly plan: { readonly id: string; readonly name: string } | null;
  /** The zone that the vendor's times are shown in. */
  readonly vendorZone: string;
  readonly levels: readonly TermLevel[];
  readonly response: Response;
  readonly contact: Contact;
  readonly bring: readonly Text[];
  readonly channels: readonly Channel[];
  /** Opening hours of channels, by the calendar's name. */
  readonly channelHours: { readonly [calendar: string]: CalendarSpec };
  readonly lines: readonly TermLine[];
  readonly regions: readonly {
    readonly id: string;
    readonly name: string;
    readonly serves: "americas" | "apac" | "emea";
  }[];
  readonly roundTheClock: { readonly priorities: readonly number[]; readonly why: Text } | null;
  /** Why there is no number to call; null where there is one. */
  readonly noPhone: Text | null;
  /** The vendor closes on its own so long after it works again; absent from terms of earlier versions, and where no document has a time. */
  readonly closing?: { readonly within: Duration; readonly calendar: CalendarSpec | null; readonly source: Source };
  readonly reclassification: { readonly by: "vendor" | "agreement"; readonly text: Text } | null;
  /** Lowest rung first; absent from terms of earlier versions, and where no document has one. */
  readonly ladder?: readonly Rung[] | undefined;
  readonly readings: readonly TermReading[];
  readonly notes: readonly Note[];
};
