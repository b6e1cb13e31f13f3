// Dates and lengths of time in German.
import type { TimeWords } from "../time-words.ts";
import { cities } from "./cities.ts";

export const time: TimeWords = {
  locale: "de-DE",
  plurals: new Intl.PluralRules("de"),
  cities,
  date: (weekday, day, month, year) => `${weekday} ${day}. ${month} ${year}`,
  units: {
    minutes: { one: "Minute", other: "Minuten" },
    hours: { one: "Stunde", other: "Stunden" },
    "business-minutes": { one: "Geschäftsminute", other: "Geschäftsminuten" },
    "business-hours": { one: "Geschäftsstunde", other: "Geschäftsstunden" },
    "business-days": { one: "Geschäftstag", other: "Geschäftstage" },
  },
  nextBusinessDays: (count) =>
    count === 1 ? "Ende des nächsten Geschäftstags" : `Ende des ${count}. Geschäftstags danach`,
  byThen: (end) => `bis ${end}`,
  timesAWeek: (count) => `${({ 1: "einmal", 2: "zweimal" })[count] ?? `${count}-mal`} pro Woche`,
  day: { one: "Tag", other: "Tage" },
  hour: "h",
  minute: "min",
  less: "weniger als eine Minute",
};
