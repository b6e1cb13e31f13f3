// Does this machine know what time it is? A platform may refuse requests that are minutes old, and a deadline is a time.
import { type Finding, mend, note, ok } from "../../src/chat/finding.ts";

const doubtfulMs = 5000;
const wrongMs = 60_000;

/** `aheadMs`: how far we are ahead of `of`; negative: behind. */
export function checkClock(of: string, aheadMs: number): Finding {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const direction = aheadMs > 0 ? "ahead of" : "behind";
  const about = "Clock";
  if (Math.abs(aheadMs) < doubtfulMs) return ok(about, `agrees with ${of}`);
  const said = `this machine is ${seconds} s ${direction} ${of}`;
  if (Math.abs(aheadMs) < wrongMs) return note(about, `${said}; reminders are that much off`);
  return mend(about, said, "Set its clock by NTP, for example: timedatectl set-ntp true");
}
