// Which of several numbers a caller gets through to, and in whose language, by the world's numbering and locale data.
import { numbering } from "./numbering.ts";

/** Numbers that cost the caller nothing, or a shared or raised price, end at the border of their numbering plan. */
const domestic: readonly (string | undefined)[] = ["TOLL_FREE", "SHARED_COST", "PREMIUM_RATE", "UAN"];

/** `e164` such as `+496995106305`; null: a number that does not validate. */
export function isDomestic(e164: string | null): boolean {
  return e164 !== null && domestic.includes(numbering().parsePhoneNumberFromString(e164)?.getType());
}

export function isTollFree(e164: string | null): boolean {
  return e164 !== null && numbering().parsePhoneNumberFromString(e164)?.getType() === "TOLL_FREE";
}

/** Do two countries (ISO 3166) share a calling code, as Cocos Island does with Australia? */
export function dialAlike(one: string, other: string): boolean {
  return one === other || (codeOf(one) !== null && codeOf(one) === codeOf(other));
}

/** How well callers of one country get along on a line of another: 0 a common language, 1 Latin letters, 2 neither. */
export function languageGap(caller: string, line: string): 0 | 1 | 2 {
  const theirs = tongueOf(line);
  if (spokenIn(caller).some((language) => theirs.languages.includes(language))) return 0;
  return theirs.latin ? 1 : 2;
}

function codeOf(country: string): string | null {
  const { getCountryCallingCode, isSupportedCountry } = numbering();
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null;
}

/** ISO 639, the likely one first; English beside it where it is official. */
export function spokenIn(country: string): readonly string[] {
  return tongueOf(country).languages;
}

type Tongue = { readonly languages: readonly string[]; readonly latin: boolean };

/** Of some 250 countries. To ask the locale data took longer than everything else about a list of numbers. */
const tongues = new Map<string, Tongue>();

function tongueOf(country: string): Tongue {
  const known = tongues.get(country);
  if (known) return known;
  const { language: likely, script } = new Intl.Locale(`und-${country}`).maximize();
  const tongue = { languages: english.has(country) ? [likely, "en"] : [likely], latin: script === "Latn" };
  tongues.set(country, tongue);
  return tongue;
}

// Where English is an official language beside the likely one (CLDR's territory data), or that of business.
const english = new Set(
  "BD BW CM FJ GH GU HK IL IN KE LK LS MT MW MY NA NG PG PH PK PR PW RW SC SD SG SL SS SZ TZ UG VU WS ZA ZM ZW".split(
    " ",
  ),
);
