// The steps in which the time left, or the time over, is told: a card names one, and is drawn again when the next is reached.
import { DAY, HOUR, MINUTE } from "../time/lengths.ts";

/** Ms, rising. Above the last of them what is left is told in whole days. */
const ahead = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR];
const over = [HOUR, 4 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];

/** Nearer than this a card is drawn again at each step; farther away "within 8 h" is true long enough. */
const near = HOUR;

/** The smallest step that is not less than what is left, ms. */
export function nearestStep(left: number): number {
  return ahead.find((step) => step >= left) ?? Math.ceil(left / DAY) * DAY;
}

/** The greatest step that has passed, ms; 0: none yet. */
export function passedStep(late: number): number {
  return over.findLast((step) => step <= late) ?? 0;
}

/** The instants after `now` at which a card says something else about this deadline, epoch ms, rising. */
export function stepsAround(deadline: number, now: number): number[] {
  const before = ahead.filter((step) => step <= near).toReversed();
  const all = [...before.map((step) => deadline - step), deadline, ...over.map((step) => deadline + step)];
  return all.filter((at) => at > now);
}
