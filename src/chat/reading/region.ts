// Reading a part of a country that keeps holidays of its own: "Bavaria", "Niedersachsen", "Scoția", "DE-BY".
import { languages } from "../../lang/languages.ts";
import { isRegion } from "../../time/holidays.ts";
import { type Region, regions } from "../../time/regions.ts";
import { fold } from "./phrase.ts";

/** The code, "DE-BY", or null. `country` narrows a name, or a code without its country, to that one. */
export function readRegion(text: string, country?: string): string | null {
  const said = text.trim();
  const code = said.toUpperCase();
  const whole = code.includes("-") || country === undefined ? code : `${country}-${code}`;
  if (whole.includes("-") && isRegion(whole))
    return country === undefined || whole.startsWith(`${country}-`) ? whole : null;
  const [region, ...others] = (byName().get(plain(said)) ?? []).filter(
    (one) => country === undefined || one.country === country,
  );
  return region && others.length === 0 ? region.code : null;
}

let names: Map<string, Region[]> | undefined;

function byName(): ReadonlyMap<string, readonly Region[]> {
  if (names) return names;
  names = new Map();
  for (const region of regions(languages)) {
    const also = alsoCalled.get(region.code) ?? [];
    for (const name of new Set([...region.names, ...also].map(plain)))
      names.set(name, [...(names.get(name) ?? []), region]);
  }
  return names;
}

/** Without what stands before the name in the data: "Canton of Bern", "Hansestadt Hamburg". */
function plain(name: string): string {
  return fold(name).replace(/^(canton of|kanton|hansestadt|freistaat|land) /, "");
}

/** What people call them in our languages and the data do not. */
const alsoCalled: ReadonlyMap<string, readonly string[]> = new Map([
  ["DE-BY", ["Bavaria"]],
  ["DE-HE", ["Hesse", "Hessa"]],
  ["DE-NI", ["Lower Saxony", "Saxonia Inferioară"]],
  ["DE-NW", ["North Rhine-Westphalia", "NRW", "Renania de Nord-Westfalia"]],
  ["DE-RP", ["Rhineland-Palatinate", "Renania-Palatinat"]],
  ["DE-SN", ["Saxony", "Saxonia"]],
  ["DE-ST", ["Saxony-Anhalt", "Saxonia-Anhalt"]],
  ["DE-TH", ["Thuringia", "Turingia"]],
  ["DE-MV", ["Mecklenburg-Western Pomerania"]],
  ["GB-ENG", ["Anglia"]],
  ["GB-SCT", ["Schottland", "Scoția"]],
  ["GB-WLS", ["Țara Galilor"]],
  ["GB-NIR", ["Nordirland", "Irlanda de Nord"]],
]);
