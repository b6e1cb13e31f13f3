// How times are told on paper: in the reader's zone, which is known here, the vendor's beside it only where it differs.
import { shown, strong, type Telling } from "../../src/chat/line.ts";
import type { Words } from "../../src/lang/index.ts";
import { clockText, lengthText } from "../../src/lang/when.ts";

/** @param zone IANA, the reader's */
export function printed(words: Words, zone: string, now: number): Telling {
  const seen = shown(words);
  const { card, language } = words;
  return {
    ...seen,
    when: (at, vendorZone, show) =>
      clockText(at, vendorZone) === clockText(at, zone)
        ? seen.own(at, vendorZone, show)
        : seen.when(at, vendorZone, show),
    // What is printed is read at once.
    away: (at, kept) => {
      const length = lengthText(at - now, language);
      if (at > now) return [", ", card.ahead(length)];
      return [", ", kept ? strong(card.ago(length)) : card.ago(length)];
    },
  };
}
