// What a language says of dates and lengths of time.
import type { Forms } from "./plural.ts";

export type TimeWords = {
  /** BCP 47, for dates and the names of countries. */
  readonly locale: string;
  readonly plurals: Intl.PluralRules;
  /** What the place that a zone (IANA) is named after is called, where that is not the zone's own word. */
  readonly cities: { readonly [zone: string]: string };
  /** "Mon 30 Mar 2026", of its parts. */
  readonly date: (weekday: string, day: string, month: string, year: string) => string;
  /** Of a length as a policy grants it. */
  readonly units: {
    readonly [U in "minutes" | "hours" | "business-minutes" | "business-hours" | "business-days"]: Forms;
  };
  /** "end of the next business day" */
  readonly nextBusinessDays: (count: number) => string;
  /** "by the end of the next business day" */
  readonly byThen: (end: string) => string;
  /** "twice a week" */
  readonly timesAWeek: (count: number) => string;
  readonly day: Forms;
  readonly hour: string;
  readonly minute: string;
  readonly less: string;
};
