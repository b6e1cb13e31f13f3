// Instants as the person's own client writes them: in her zone and her language.
import { now, page } from "./live.js";

const formats = new Map();

/** `options` of Intl.DateTimeFormat; the zone is the person's unless it is among them. */
export function written(at, options) {
  const { locale, zone } = page.seen.me;
  const key = JSON.stringify([locale, zone, options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  return formats.get(key).format(at);
}

export const timeOfDay = (at) => written(at, { timeStyle: "short" });

/** “today”, “tomorrow”, “yesterday” in her language; nothing on other days. */
export function nearDay(at) {
  const days = Math.round((dayNumber(at) - dayNumber(now())) / 86_400_000);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(page.seen.me.locale, { numeric: "auto" }).format(days, "day");
}

/** The day, for the line between two days of messages. */
export function dayLine(at) {
  const near = nearDay(at);
  const { locale } = page.seen.me;
  if (near) return near.charAt(0).toLocaleUpperCase(locale) + near.slice(1);
  return written(at, { weekday: "long", month: "long", day: "numeric" });
}

export function sameDay(one, other) {
  return dayNumber(one) === dayNumber(other);
}

function dayNumber(at) {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: page.seen.me.zone, dateStyle: "short" });
  return Date.parse(format.format(at));
}
