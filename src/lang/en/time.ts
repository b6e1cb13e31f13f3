// Dates and lengths of time in English.
import type { TimeWords } from "../time-words.ts";
import { cities } from "./cities.ts";

export const time: TimeWords = {
  locale: "en-GB",
  plurals: new Intl.PluralRules("en"),
  cities,
  date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  units: {
    minutes: { one: "minute", other: "minutes" },
    hours: { one: "hour", other: "hours" },
    "business-minutes": { one: "business minute", other: "business minutes" },
    "business-hours": { one: "business hour", other: "business hours" },
    "business-days": { one: "business day", other: "business days" },
  },
  nextBusinessDays: (count) => (count === 1 ? "end of the next business day" : `end of business day ${count} after it`),
  byThen: (end) => `by the ${end}`,
  timesAWeek: (count) => ({ 1: "once a week", 2: "twice a week" })[count] ?? `${count} times a week`,
  day: { one: "day", other: "days" },
  hour: "h",
  minute: "min",
  less: "less than a minute",
};
