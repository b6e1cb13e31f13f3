// Days off that the data of date-holidays 3.37 lack, each with where it is decided, or with what says so; test/time/corrections.test.ts holds them.
import { dayNumber } from "./local-date.ts";

type Correction = {
  readonly region: string;
  /** "MM-DD", in each of these years, the last included; no `to`: until it is decided otherwise. */
  readonly on: string;
  readonly from: number;
  readonly to?: number;
  readonly name: string;
  readonly english: string;
};

const corrections: readonly Correction[] = [
  // The act on consolidating public finances of 2025 makes both working days in 2026 only (act 241/1993, section 2).
  { region: "SK", on: "05-08", from: 2027, name: "Deň víťazstva nad fašizmom", english: "Victory over Fascism Day" },
  { region: "SK", on: "09-15", from: 2027, name: "Sedembolestná Panna Mária", english: "Our Lady of Sorrows" },
  // A federal holiday on a Saturday is kept on Friday, on a Sunday on Monday (5 U.S.C. 6103(b), Executive Order 11582).
  {
    region: "US",
    on: "11-10",
    from: 2028,
    to: 2028,
    name: "Veterans Day (observed)",
    english: "Veterans Day (observed)",
  },
  {
    region: "US",
    on: "11-12",
    from: 2029,
    to: 2029,
    name: "Veterans Day (observed)",
    english: "Veterans Day (observed)",
  },
  // Rest days moved to bridge holidays, after python-holidays 0.105, the decree itself unread; the Saturdays worked instead are let be.
  { region: "HU", on: "01-02", from: 2026, to: 2026, name: "Pihenőnap", english: "Rest day" },
  { region: "HU", on: "08-21", from: 2026, to: 2026, name: "Pihenőnap", english: "Rest day" },
  { region: "HU", on: "12-24", from: 2026, to: 2026, name: "Pihenőnap", english: "Rest day" },
  // For the municipal elections, after python-holidays 0.105; the proclamation itself unread.
  {
    region: "ZA",
    on: "11-04",
    from: 2026,
    to: 2026,
    name: "Local Government Elections",
    english: "Local Government Elections",
  },
  // Royal Proclamation of 3 February 2026: Scotland's first match in the World Cup.
  {
    region: "GB-SCT",
    on: "06-15",
    from: 2026,
    to: 2026,
    name: "World Cup bank holiday",
    english: "World Cup bank holiday",
  },
];

/** The days off of a region that begin in a year and that its data lack. */
export function correctionsIn(region: string, year: number) {
  return corrections
    .filter((one) => one.region === region && year >= one.from && year <= (one.to ?? year))
    .map(({ on, name, english }) => ({ day: dayNumber(`${year}-${on}`) ?? 0, name, english, fromMinute: 0 }));
}
