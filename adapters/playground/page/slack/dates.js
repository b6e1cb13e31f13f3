// `<!date^1771000000^{date_short_pretty} {time}|fallback>`: Slack's own way of writing an instant for each reader.
import { nearDay, written } from "../when.js";

const tokens = {
  date_num: (at) => written(at, { year: "numeric", month: "2-digit", day: "2-digit" }),
  date: (at) => written(at, { month: "long", day: "numeric", year: "numeric" }),
  date_short: (at) => written(at, { month: "short", day: "numeric", year: "numeric" }),
  date_long: (at) => written(at, { weekday: "long", month: "long", day: "numeric", year: "numeric" }),
  date_pretty: (at) => nearDay(at) ?? tokens.date(at),
  date_short_pretty: (at) => nearDay(at) ?? tokens.date_short(at),
  date_long_pretty: (at) => nearDay(at) ?? tokens.date_long(at),
  time: (at) => written(at, { timeStyle: "short" }),
  time_secs: (at) => written(at, { timeStyle: "medium" }),
};

/** `seconds` since 1970; a token that is unknown stays as it stands. */
export function slackDate(seconds, format) {
  return format.replace(/\{(\w+)\}/g, (whole, name) => tokens[name]?.(seconds * 1000) ?? whole);
}
