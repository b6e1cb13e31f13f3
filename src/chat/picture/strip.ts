// The strip of a deadline as a picture: a column a day, the hours that counted filled, what did not count named, the due moment marked.
import { wallText } from "../../lang/clock.ts";
import type { Words } from "../../lang/index.ts";
import { clockText, lengthText } from "../../lang/when.ts";
import type { Ledger, LedgerDay } from "../../time/ledger.ts";
import { DAY } from "../../time/lengths.ts";
import { wallAt, zoneOf } from "../../time/zone.ts";
import { plain } from "../line.ts";
import { shorten } from "../reading/title.ts";
import { dayLine, skipText } from "../screens/day-line.ts";
import { type Drawing, line, rect, text } from "./svg.ts";

export type Strip = {
  /** What is promised: "First response: 4 business hours". */
  readonly title: string;
  readonly ledger: Ledger;
  /** IANA, of the days. */
  readonly zone: string;
};

const column = 104;
const [head, tall, foot, gap] = [64, 192, 58, 8];
const fills = { open: "#7fa3cf", shut: "#eef1f4", pause: "#f6e7c1", due: "#a3231b", ink: "#1d2733", quiet: "#5b6775" };
/** More days than that are drawn by the first and the last of them. */
const most = 14;
const ends = most / 2;
/** Whoever does not see them hears the days that are not drawn, too, up to so many. */
const mostSaid = 40;

/** Drawn from `top` downwards, px; what it says is said in words too, for those who do not see it. */
export function stripOf(strip: Strip, words: Words, top: number): Drawing {
  const { title, ledger, zone } = strip;
  const { language, why } = words;
  const shown = ledger.days.length <= most ? ledger.days : [...ledger.days.slice(0, ends), ...ledger.days.slice(-ends)];
  const left = ledger.days.length - shown.length;
  const due = `${why.dueShort} ${wallText(ledger.end, zone, language, "date-time")}`;
  const drawn = shown.flatMap((day, nth) => drawDay(day, { x: 24 + nth * column, top, zone, words }));
  const leftOut = left > 0 ? [words.talk.daysLeftOut(left)] : [];
  const folded = leftOut.map((one) => text(one, { x: 24, y: top + head + tall + foot - 4, size: 12 }));
  return {
    width: Math.max(560, 48 + shown.length * column),
    height: head + tall + foot + gap,
    marks: [
      text(title, { x: 24, y: top + 22, size: 16, strong: true }),
      text(due, { x: 24, y: top + 42, size: 13, color: fills.due, strong: true }),
      ...drawn,
      ...dueMark(ledger, { x: 24 + (shown.length - 1) * column, top, zone }),
      ...folded,
    ],
    said: [title, due, ...daysSaid(strip, words)],
  };
}

function daysSaid({ ledger, zone }: Strip, { language, talk }: Words): string[] {
  const all = ledger.days.map((day) => plain(dayLine(day, zone, language), language));
  if (all.length <= mostSaid) return all;
  const half = mostSaid / 2;
  return [...all.slice(0, half), talk.daysLeftOut(all.length - mostSaid), ...all.slice(-half)];
}

type Place = { readonly x: number; readonly top: number; readonly zone: string };

function drawDay(day: LedgerDay, { x, top, zone, words }: Place & { readonly words: Words }): string[] {
  const { language } = words;
  const y = (at: number) => top + head + hourOf(at, day, zone) * tall;
  const counted = day.pieces.reduce((sum, piece) => sum + piece.counted, 0);
  const pauses = day.skipped.filter(({ why }) => why === "pause");
  const why = day.skipped.find(
    ({ why: reason }) => reason !== "closed" && (day.pieces.length === 0 || reason === "pause"),
  );
  const date = wallText(Date.parse(`${day.date}T12:00:00Z`), "UTC", language, "date");
  const lines = [counted > 0 ? lengthText(counted, language) : "", why ? skipText(why, language) : ""];
  const wide = column - gap;
  return [
    rect({ x, y: top + head, width: wide, height: tall, fill: fills.shut }),
    ...pauses.map(({ from, to }) => rect({ x, y: y(from), width: wide, height: y(to) - y(from), fill: fills.pause })),
    ...day.pieces.map(({ from, to }) =>
      rect({ x, y: y(from), width: wide, height: y(to) - y(from), fill: fills.open }),
    ),
    ...day.pieces.map(({ from, to }) =>
      text(`${clockText(from, zone)}–${clockText(to, zone)}`, {
        x: x + 6,
        y: Math.max(y(from) + 13, (y(from) + y(to)) / 2 + 4),
        size: 11,
      }),
    ),
    text(date.replace(/,? \d{4}$/, ""), { x, y: top + head - 6, size: 12, color: fills.quiet }),
    ...lines
      .filter((one) => one !== "")
      .flatMap((one) => broken(one))
      .slice(0, 3)
      .map((one, nth) => text(one, { x, y: top + head + tall + 15 + nth * 14, size: 11, color: fills.quiet })),
  ];
}

function dueMark(ledger: Ledger, { x, top, zone }: Place): string[] {
  const day = ledger.days.at(-1);
  if (!day) return [];
  const at = top + head + hourOf(ledger.end, day, zone) * tall;
  return [
    line({ x, y: at, to: x + column - gap, color: fills.due }),
    text(clockText(ledger.end, zone), {
      x: x + 6,
      y: Math.min(at + 14, top + head + tall - 4),
      size: 12,
      color: fills.due,
      strong: true,
    }),
  ];
}

/** Which share of its day has passed at an instant, on the wall clock; the end of the day is 1. */
function hourOf(at: number, { date }: LedgerDay, zone: string): number {
  return Math.min(1, Math.max(0, (wallAt(zoneOf(zone), at) - Date.parse(`${date}T00:00:00Z`)) / DAY));
}

/** As a column is wide: two lines of words at most. */
function broken(said: string): string[] {
  const lines: string[] = [];
  for (const word of shorten(said, 32).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 17) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 2);
}
