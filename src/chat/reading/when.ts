// Reading when something was: "fri 16:55", "gestern 9 uhr", "27.11. 16:55", "acum 10 minute", in any of our languages.
import { DateTime } from "luxon";
import { type Found, readDay, type Said } from "./day-said.ts";
import { fold } from "./phrase.ts";
import { words } from "./time-names.ts";

/**
 * The instant, epoch ms. Null where it is not clear: half a date, "5/6", an hour that the day does not have, a word that
 * is none of time. A weekday is the nearest one, and a date without a year too.
 * @param zone IANA, of whoever says it
 */
export function readWhen(text: string, now: number, zone: string): number | null {
  const exact = /^\d{4}-\d\d-\d\dT\S+(?:Z|[+-]\d\d:?\d\d)$/i.test(text.trim()) ? DateTime.fromISO(text.trim()) : null;
  if (exact) return exact.isValid ? exact.toMillis() : null;
  const here = DateTime.fromMillis(now, { zone });
  const said = saidIn(wordsIn(text), {});
  if (said === null || !here.isValid) return null;
  if (said.shift) return said.day || said.clock ? null : (said.shift(here)?.toMillis() ?? null);
  if (!said.clock) return null;
  const day = said.day ? said.day(here.set(said.clock)) : here;
  const at = day?.set({ ...said.clock, second: 0, millisecond: 0 });
  // An hour that the change to summer time leaves out is none.
  return at?.isValid && at.hour === said.clock.hour ? at.toMillis() : null;
}

function wordsIn(text: string): string[] {
  return fold(text)
    .replace(/[,;()]/g, " ")
    .replace(/(\d)\s*(a\.?m\.?|p\.?m\.?)(?=\s|$)/g, (_, digit, half) => `${digit}${half.replaceAll(".", "")}`)
    .replace(/(\d{4}-\d\d-\d\d)t(?=\d)/g, "$1 ")
    .split(/\s+/)
    .filter((word) => word !== "" && !words("fill").has(word));
}

// Each reader takes the words that it knows from the front; two days or two hours are one too many.
function saidIn(left: readonly string[], said: Said): Said | null {
  if (left.length === 0) return said;
  for (const read of [readShift, readDay, readClock]) {
    const found = read(left);
    if (!found) continue;
    const twice = Object.keys(found.said).some((key) => key in said);
    return twice ? null : saidIn(left.slice(found.length), { ...said, ...found.said });
  }
  return null;
}

/** "10 minutes ago", "vor 10 minuten", "peste 2 ore", "now". */
function readShift([first = "", second = "", third = ""]: readonly string[]): Found {
  if (words("now").has(first) && amountIn(second, third) === null) return { said: { shift: (now) => now }, length: 1 };
  const before = amountIn(second, third);
  if (before && words("ago").has(first)) return { said: { shift: (now) => now.minus(before) }, length: 3 };
  if (before && words("ahead").has(first)) return { said: { shift: (now) => now.plus(before) }, length: 3 };
  const after = amountIn(first, second);
  return after && words("ago").has(third) ? { said: { shift: (now) => now.minus(after) }, length: 3 } : null;
}

function amountIn(count: string, unit: string): { minutes: number } | { hours: number } | null {
  if (!/^\d{1,3}$/.test(count)) return null;
  if (words("minutes").has(unit)) return { minutes: Number(count) };
  return words("hours").has(unit) ? { hours: Number(count) } : null;
}

/** "16:55", "16h55", "5pm", "17 uhr", "ora 17"; a bare number is no time of day. */
function readClock([first = "", second = ""]: readonly string[]): Found {
  const full = /^(\d{1,2})[:.h](\d{2})(?::\d{2})?(am|pm)?$/.exec(first);
  if (full) return clockOf(Number(full[1]), Number(full[2]), full[3], words("clock").has(second) ? 2 : 1);
  const half = /^(\d{1,2})(am|pm)$/.exec(first);
  if (half) return clockOf(Number(half[1]), 0, half[2], 1);
  const joined = /^(\d{1,2})h$/.exec(first);
  if (joined) return clockOf(Number(joined[1]), 0, undefined, 1);
  const [number, word] = words("clock").has(first) ? [second, first] : [first, second];
  const exact = /^(\d{1,2})(?::(\d{2}))?$/.exec(number);
  return exact && words("clock").has(word) ? clockOf(Number(exact[1]), Number(exact[2] ?? 0), undefined, 2) : null;
}

function clockOf(hour: number, minute: number, half: string | undefined, length: number): Found {
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const shown = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  return { said: { clock: { hour: shown, minute } }, length };
}
