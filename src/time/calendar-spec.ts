// How a calendar is written down: weekly hours in a zone, less holidays and closures.

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** "HH:MM" on the wall clock; `to` may be "24:00". A night is two pieces, a lunch break too. */
export type HoursSpec = { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };

/** A date ("YYYY-MM-DD") is a local date of the calendar's zone. */
export type NamedDate = { readonly date: string; readonly name: string };

/** Hours of one date on which the place is shut although the week says it is open. */
export type ClosureSpec = { readonly date: string; readonly from: string; readonly to: string; readonly name: string };

export type HolidaysSpec = {
  /** A region of date-holidays: "SK", "DE-NI", "US-IN". Its public holidays count, substitute days too. */
  readonly region?: string | undefined;
  /** Of the region's days off only those of these names, in the region's own language or in English. */
  readonly only?: readonly string[] | undefined;
  /** Days off that the region's data lack. */
  readonly add?: readonly NamedDate[] | undefined;
  /** Dates on which the region's data are wrong. */
  readonly remove?: readonly string[] | undefined;
};

export type CalendarSpec = {
  /** An IANA name, like "Europe/Berlin". */
  readonly zone: string;
  readonly hours: readonly HoursSpec[] | "always";
  readonly holidays?: HolidaysSpec | undefined;
  readonly closures?: readonly ClosureSpec[] | undefined;
};

/** In the order of `weekdayOf`: Monday is 0. */
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
