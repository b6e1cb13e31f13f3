// A day and a time of day as a client sends what somebody entered: most send 2026-11-27 and 14:30, some what they show.
import { DateTime } from "luxon";
import { instantAt, zoneOf } from "../../time/zone.ts";
import type { Wall } from "../intent.ts";
import { visible } from "./typed.ts";
import { readWhen } from "./when.ts";

/**
 * The instant, epoch ms, to the second. Null where it is not clear: one of the two is missing, 3/4 may be March or April,
 * the day or the hour does not exist. Of an hour that comes twice the first is meant.
 * @param zone IANA, of the field; `now` is epoch ms
 */
export function readEntered({ date, time }: Wall, now: number, zone: string): number | null {
  const [day, clock] = [tidy(date), tidy(time)];
  if (day === "" || clock === "") return null;
  const on = dayIn(day);
  const at = clockIn(clock);
  if (on === "unclear") return null;
  if (!on || !at) return readWhen(`${day} ${clock}`, now, zone);
  const wall = DateTime.fromObject({ ...on, ...at }, { zone: "utc" });
  if (!wall.isValid) return null;
  const instant = instantAt(zoneOf(zone), wall.toMillis());
  // An hour that the change to summer time leaves out is none.
  return DateTime.fromMillis(instant, { zone }).hour === at.hour ? instant : null;
}

const tidy = (text: string) => visible(text).replace(/\s+/g, " ").trim();

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** Null: not in numbers. With midnight behind it, it is a day as well. */
function dayIn(text: string): Day | "unclear" | null {
  const bare = text.replace(/[T ]00:00(:00(\.0+)?)?Z?$/i, "");
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const parts = /^(\d{1,2})(\.|\/|-) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(bare);
  if (!parts) return /[T\d]\d\d?:\d\d/i.test(bare) ? "unclear" : null;
  const [one, two, last] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const year = last < 100 ? 2000 + last : last;
  // Between full stops the day comes first wherever that is written; else only what is above 12 says which is which.
  if (parts[2] === "." || one > 12 || one === two) return { year, month: two, day: one };
  return two > 12 ? { year, month: one, day: two } : "unclear";
}

type Clock = { readonly hour: number; readonly minute: number; readonly second: number };

function clockIn(text: string): Clock | null {
  const said = /^(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.? ?m\.?)?$/i.exec(text);
  if (!said) return null;
  const [hour, minute, second] = [Number(said[1]), Number(said[2]), Number(said[3] ?? 0)];
  const half = said[4]?.toLowerCase();
  if (half === undefined) return { hour, minute, second };
  if (hour < 1 || hour > 12) return null;
  return { hour: (hour % 12) + (half === "p" ? 12 : 0), minute, second };
}
