// "Reported Friday 16:55" in what people say of a damage: that the vendor was told, and when.
import { fold } from "./phrase.ts";
import { readWhen } from "./when.ts";

/** `at` epoch ms; null: it is said that the vendor was told, and not clear when. */
export type ReportSaid = { readonly at: number | null };

/** Null: nothing is said of a report to the vendor. @param zone IANA, of whoever says it */
export function reportedIn(text: string, now: number, zone: string): ReportSaid | null {
  for (const clause of text.split(/[;!?\n]|,(?!\d)|\.(?=\s|$)|\s[-–—]\s/)) {
    const words = clause.trim().split(/\s+/);
    const at = words.findIndex((word) => told.has(plain(word)));
    if (at < 0 || words.slice(0, at).some((word) => not.has(plain(word)))) continue;
    // "Users reported at nine that …": they told us, and nobody told the vendor.
    if (words.slice(0, at).some((word) => others.test(plain(word)))) continue;
    const after = words.slice(at + 1);
    if (after.some((word) => that.has(plain(word)))) continue;
    const when = longest(after, now, zone) ?? longest(words.slice(0, at).toReversed(), now, zone, true);
    return { at: when !== null && when <= now ? when : null };
  }
  return null;
}

/** The longest run of words beside it that is a time, or with a small word between: "reported it on Friday at 9:00". */
function longest(words: readonly string[], now: number, zone: string, backwards = false): number | null {
  for (let from = 0; from <= 1; from++) {
    for (let end = Math.min(words.length, from + most); end > from; end--) {
      const run = words.slice(from, end);
      const when = readWhen((backwards ? run.toReversed() : run).join(" "), now, zone);
      if (when !== null) return when;
    }
  }
  return null;
}

const most = 6;
const plain = (word: string) => fold(word).replace(/[^\p{L}\p{N}']/gu, "");
const set = (words: string) => new Set(words.split(" ").map(fold));

const told = set("reported gemeldet raportat sesizat semnalat");
const not = set(
  "not never n't isn't wasn't haven't hasn't nicht nie noch kein nu neraportat încă yet who when wer wann cine când",
);
const that = set("that dass că yet");
/** Whoever tells us of a damage, in our languages. */
const others =
  /^(users?|customers?|clients?|people|colleagues?|staff|somebody|someone|they|nutzer|benutzer|anwender|kund(e|en|in|innen)|kolleg(e|en|in)|mitarbeiter|jemand|utilizator(i|ii)?|clien(t|ti|tii)|coleg(i|ii|ul)?|cineva)$/;
