// The parts of countries that keep holidays of their own, by code and by name.
import { holidayData } from "./holiday-data.ts";

/** `code` as date-holidays knows it, "DE-BY"; `names` in the country's own languages and in those asked for. */
export type Region = { readonly code: string; readonly country: string; readonly names: readonly string[] };

/** States alone: a district, such as the city of Augsburg, is named by its code. `languages` by ISO 639. */
export function regions(languages: readonly string[]): readonly Region[] {
  const data = new (holidayData())();
  return Object.keys(data.getCountries()).flatMap((country) => {
    const own = named(data.getStates(country));
    const told = [own, ...languages.map((language) => named(data.getStates(country, language)))];
    return Object.keys(own).map((state) => ({
      code: `${country}-${state}`,
      country,
      names: [...new Set(told.flatMap((names) => names[state] ?? []))],
    }));
  });
}

/** Those of one country, as the data call them in a language (ISO 639). */
export function regionsOf(country: string, language: string): { readonly code: string; readonly name: string }[] {
  const states = named(new (holidayData())().getStates(country, language));
  return Object.entries(states).map(([state, name]) => ({ code: `${country}-${state}`, name }));
}

/** "Bavaria" or "Bayern", as the data have it in a language (ISO 639); undefined: no such region. */
export function regionName(code: string, language: string): string | undefined {
  const [country = "", state = ""] = code.split("-");
  return named(new (holidayData())().getStates(country, language))[state];
}

function named(states: unknown): { readonly [state: string]: string } {
  return typeof states === "object" && states !== null
    ? Object.fromEntries(Object.entries(states).map(([state, name]) => [state, String(name)]))
    : {};
}
