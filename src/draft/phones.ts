// Published phone numbers with their extensions and places; also those that do not validate, since they are published.
import {
  findPhoneNumbersInText,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import { languages } from "../lang/languages.ts";
import { countryName } from "../lang/names.ts";
import { type Ground, groundOf, type Passage } from "./page.ts";
import { any, plainLetters, says } from "./words.ts";

export type NumberSaid = {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  readonly extension: string | null;
  /** ISO 3166; null: the number does not tell. */
  readonly country: string | null;
  /** Where the country is named beside it, or the number where its code is that of one country; null: it is guessed. */
  readonly named: Ground | null;
  readonly tollFree: boolean;
  /** "(Sydney)" behind it. */
  readonly place: string | null;
  readonly ground: Ground;
};

const international = /(?<![\w+])(?:\+|00)\d{1,3}[\s().\-–/]*\d(?:[\s().\-–/]{0,2}\d){5,13}(?!\d)/g;
const extension = new RegExp(`^[\\s,;(]*${any((words) => words.extension)}\\s*(\\d{1,6})`, "iu");

/** `home`: ISO 3166, for numbers without a country code. */
export function numbersIn(passage: Passage, home: string | null): NumberSaid[] {
  const { text } = passage;
  const abroad = [...text.matchAll(international)].map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
  }));
  const there = getCountries().find((one) => one === home);
  const local = there
    ? findPhoneNumbersInText(text, there).map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))
    : [];
  const apart = local.filter((one) => !abroad.some(({ from, to }) => from < one.to && one.from < to));
  const found = [...abroad, ...apart].toSorted((a, b) => a.from - b.from);
  return found.map(({ from, to }, index) =>
    numberAt(passage, from, to, found[index - 1]?.to ?? 0, found[index + 1]?.from ?? text.length, there ?? null),
  );
}

function numberAt(
  passage: Passage,
  from: number,
  to: number,
  before: number,
  after: number,
  home: (typeof countries)[number] | null,
): NumberSaid {
  const { text } = passage;
  const number = text.slice(from, to).trim();
  const rest = text.slice(to, after);
  const behind = bracketIn(passage, to);
  // The country in brackets behind the number before is that number's.
  const taken = before > 0 && bracketIn(passage, before) ? text.indexOf(")", before) : 0;
  const told = behind ?? countryIn(passage, taken, from);
  const parsed = parsePhoneNumberFromString(number, home ?? undefined);
  const inside = parsed?.ext ?? null;
  const code = parsed?.countryCallingCode ?? /^\+(\d{1,3})/.exec(number)?.[1];
  const country =
    told?.country ?? parsed?.country ?? countries.find((one) => getCountryCallingCode(one) === code) ?? null;
  const own = `${before === 0 ? text.slice(0, from) : ""} ${rest.replace(/[/,;|].*$/, "")}`;
  const place = /^\s*\((\p{Lu}[\p{L} -]{2,20})\)/u.exec(rest)?.[1] ?? null;
  return {
    from,
    to,
    number,
    extension: extension.exec(rest)?.[1] ?? inside,
    country,
    named: told?.ground ?? (isOfOne(number, code) ? groundOf(passage, from, to) : null),
    tollFree: says(own, (words) => words.tollFree) || parsed?.getType() === "TOLL_FREE",
    place: place && !says(place, (words) => words.tollFree) ? place : null,
    ground: groundOf(passage, from, to),
  };
}

/** "(United States)" right behind it. */
function bracketIn(passage: Passage, to: number) {
  const [said] = /^\s*\([^()]{2,40}\)/.exec(passage.text.slice(to)) ?? [];
  return said === undefined ? null : countryIn(passage, to, to + said.length);
}

/** Written with a code that one country has: then the number itself says which. */
function isOfOne(number: string, code: string | undefined): boolean {
  return /^(?:\+|00)/.test(number) && countries.filter((one) => getCountryCallingCode(one) === code).length === 1;
}

const countries = getCountries();
const shortNames: { readonly [name: string]: string } = {
  usa: "US",
  us: "US",
  uk: "GB",
  au: "AU",
  nz: "NZ",
  "great britain": "GB",
  großbritannien: "GB",
  "marea britanie": "GB",
  england: "GB",
  holland: "NL",
  olanda: "NL",
};
const names = new Map<string, string>();

/** The country named last before a number. */
function countryIn(
  passage: Passage,
  start: number,
  end: number,
): { readonly country: string; readonly ground: Ground } | null {
  if (names.size === 0) fillNames();
  const text = plainLetters(passage.text.slice(start, end)).toLowerCase();
  let best: { at: number; name: string; country: string } | null = null;
  for (const [name, country] of names) {
    const at = text.lastIndexOf(name);
    if (at < 0 || /\p{L}/u.test(text[at - 1] ?? "") || /\p{L}/u.test(text[at + name.length] ?? "")) continue;
    if (!best || at > best.at || (at === best.at && name.length > best.name.length)) best = { at, name, country };
  }
  return best
    ? { country: best.country, ground: groundOf(passage, start + best.at, start + best.at + best.name.length) }
    : null;
}

function fillNames() {
  for (const language of languages) {
    for (const country of countries) names.set(countryName(country, language).toLowerCase(), country);
  }
  for (const [name, country] of Object.entries(shortNames)) names.set(name, country);
}
