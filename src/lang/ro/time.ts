// Dates and lengths of time in Romanian.
import type { TimeWords } from "../time-words.ts";
import { cities } from "./cities.ts";

export const time: TimeWords = {
  locale: "ro-RO",
  plurals: new Intl.PluralRules("ro"),
  cities,
  date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  units: {
    minutes: { one: "minut", few: "minute", other: "de minute" },
    hours: { one: "oră", few: "ore", other: "de ore" },
    "business-minutes": { one: "minut lucrător", few: "minute lucrătoare", other: "de minute lucrătoare" },
    "business-hours": { one: "oră lucrătoare", few: "ore lucrătoare", other: "de ore lucrătoare" },
    "business-days": { one: "zi lucrătoare", few: "zile lucrătoare", other: "de zile lucrătoare" },
  },
  nextBusinessDays: (count) =>
    count === 1 ? "sfârșitul următoarei zile lucrătoare" : `sfârșitul zilei lucrătoare ${count} de după`,
  byThen: (end) => `până la ${end}`,
  timesAWeek: (count) =>
    ({ 1: "o dată", 2: "de două ori" })[count]?.concat(" pe săptămână") ?? `de ${count} ori pe săptămână`,
  day: { one: "zi", few: "zile", other: "de zile" },
  hour: "h",
  minute: "min",
  less: "mai puțin de un minut",
};
