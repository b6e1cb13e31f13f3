// Round times along a line, on the reader's own clock.
import { DateTime } from "luxon";
import { wallText } from "../../lang/clock.ts";
import { clockText } from "../../lang/when.ts";
import { DAY, HOUR, MINUTE } from "../../time/lengths.ts";
import type { Mark } from "./paper.ts";
import type { Reader } from "./reader.ts";

const steps = [1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE);
const wider = [1, 2, 3, 6, 12].map((hours) => hours * HOUR);
const days = [1, 2, 7, 14, 30, 90, 365].map((count) => count * DAY);

/** As many as stand beside one another. */
const most = 7;

/** Instants are epoch ms. The first tells the day too, and each that begins another day. */
export function ticksOver(from: number, to: number, { zone, words }: Pick<Reader, "zone" | "words">): Mark[] {
  const step = [...steps, ...wider, ...days].find((one) => (to - from) / one <= most) ?? (to - from) / most;
  const begin = DateTime.fromMillis(from, { zone }).startOf("day");
  const ticks: Mark[] = [];
  let day = "";
  for (let nth = Math.ceil((from - begin.toMillis()) / step); ticks.length <= most; nth += 1) {
    const at = (
      step >= DAY ? begin.plus({ days: (nth * step) / DAY }) : begin.plus({ milliseconds: nth * step })
    ).toMillis();
    if (at > to) break;
    const today = wallText(at, zone, words.language, "date");
    const text = step >= DAY ? today : today === day ? clockText(at, zone) : `${clockText(at, zone)}\n${today}`;
    day = today;
    if (at >= from) ticks.push({ at, label: text });
  }
  return ticks;
}
