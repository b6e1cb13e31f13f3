// The two icons of the package, drawn: a clock with its hands on the deadline.
import { type Pixel, png } from "./png.ts";

/** 192 by 192, in colour. */
export function colorIcon(): Buffer {
  return png(192, (x, y) => (isClock(x, y, 0.3) ? [255, 255, 255, 255] : [79, 82, 178, 255]));
}

/** 32 by 32, white on nothing, as Teams wants it. */
export function outlineIcon(): Buffer {
  return png(32, (x, y): Pixel => [255, 255, 255, isClock(x, y, 0.42) ? 255 : 0]);
}

/** A ring of that radius and two hands; all in parts of the icon's side, from its middle. */
function isClock(x: number, y: number, radius: number): boolean {
  const fromMiddle = Math.hypot(x, y);
  const thick = radius * 0.11;
  const isRing = Math.abs(fromMiddle - radius) < thick;
  const isMinute = Math.abs(x) < thick * 0.9 && y <= 0 && y > -radius * 0.68;
  const isHour = Math.abs(y) < thick * 0.9 && x <= 0 && x > -radius * 0.5;
  return isRing || isMinute || isHour || fromMiddle < thick * 1.3;
}
