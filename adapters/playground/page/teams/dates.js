// `{{DATE(2026-11-24T17:05:00Z, SHORT)}}` and `{{TIME(…)}}`: how Adaptive Cards write an instant for each reader.
import { written } from "../when.js";

const pattern =
  /\{\{(DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))(?:,\s*(COMPACT|SHORT|LONG))?\)\}\}/g;

const looks = {
  COMPACT: { dateStyle: "short" },
  SHORT: { weekday: "short", month: "short", day: "numeric", year: "numeric" },
  LONG: { weekday: "long", month: "long", day: "numeric", year: "numeric" },
};

/** In the zone of the person one is; the library alone would take the browser's. */
export function withDates(text) {
  return text.replace(pattern, (_whole, kind, instant, look = "COMPACT") =>
    written(Date.parse(instant), kind === "TIME" ? { timeStyle: "short" } : looks[look]),
  );
}
