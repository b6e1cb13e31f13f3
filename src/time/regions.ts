// The parts of countries that keep holidays of their own, by code and by name.
import Holidays from "date-holidays";

/** `code` as date-holidays knows it, "DE-BY"; `names` in English and in the country's own languages. */
export type Region = { readonly code: string; readonly country: string; readonly names: readonly string[] };

let all: readonly Region[] | undefined;

/** States alone: a district, such as the city of Augsburg, is named by its code. */
export function regions(): readonly Region[] {
  all ??= found();
  return all;
}

/** "Bavaria" or "Bayern", as the data have it in a language (ISO 639); undefined: no such region. */
export function regionName(code: string, language: string): string | undefined {
  const [country = "", state = ""] = code.split("-");
  return named(new Holidays().getStates(country, language))[state];
}

function found(): Region[] {
  const data = new Holidays();
  return Object.keys(data.getCountries()).flatMap((country) => {
    const [own, english] = [named(data.getStates(country)), named(data.getStates(country, "en"))];
    return Object.entries(own).map(([state, name]) => ({
      code: `${country}-${state}`,
      country,
      names: [...new Set([name, english[state] ?? name])],
    }));
  });
}

function named(states: unknown): { readonly [state: string]: string } {
  return typeof states === "object" && states !== null
    ? Object.fromEntries(Object.entries(states).map(([state, name]) => [state, String(name)]))
    : {};
}
