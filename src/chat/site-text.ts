// Where somebody is, in words.
import { placeText } from "../lang/clock.ts";
import type { Language } from "../lang/languages.ts";
import { countryName } from "../lang/names.ts";
import { regionName } from "../time/regions.ts";

type Located = { readonly country: string; readonly zone: string; readonly region?: string | undefined };

/** Where somebody is: "Germany, Berlin", "Bayern, Germany, Berlin". */
export function siteText({ country, zone, region }: Located, language: Language) {
  const part = region === undefined ? undefined : regionName(region, language);
  return `${part === undefined ? "" : `${part}, `}${countryName(country, language)}, ${placeText(zone, language)}`;
}
