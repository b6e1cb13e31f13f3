// Where a site is, chosen from lists that filter as one types; what is likely for the person stands first.
import { placeText } from "../../lang/clock.ts";
import type { Language } from "../../lang/index.ts";
import { countryName } from "../../lang/names.ts";
import { offsetText } from "../../lang/when.ts";
import { regionsOf } from "../../time/regions.ts";
import { chiefZones } from "../../triage/world/chief-zones.ts";
import { countries, countryOf, defaultZoneOf, sameZone, zonesOf } from "../../triage/world.ts";
import { choiceIn, lineIn } from "../form-answers.ts";
import type { FormAnswers } from "../intent.ts";
import { readPlace } from "../reading/place.ts";
import type { Field, Option } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { inOrder } from "./long-list.ts";

const ids = { country: "country", region: "region", zone: "zone" } as const;

/** The value of an option that names no place. */
const none = "open";

type Asked = {
  /** As it is kept: a code, or what somebody typed. */
  readonly country: string;
  readonly zone: string;
  /** What it is called to choose no place; absent: one has to be chosen. */
  readonly nowhere?: string;
  readonly mistakes: { readonly [field: string]: string };
};

/** The part of the country is asked where it has holidays of its own, the zone where the country keeps several times. */
export function placeFields(visit: Visit, asked: Asked): Field[] {
  const { language, ask } = visit.words;
  const place = readPlace(asked.country);
  const likely = [place?.country, visit.settings.site?.country, countryOf(visit.origin.who.zone ?? "")];
  const nowhere = asked.nowhere === undefined ? [] : [{ value: none, label: asked.nowhere, group: ask.likely }];
  const country: Field = {
    ...listed(ids.country, ask.country, asked),
    hint: ask.countryHint,
    live: true,
    options: [...nowhere, ...inOrder(countriesIn(language), likely, language)],
    value: place?.country ?? (asked.nowhere === undefined ? null : none),
  };
  return place ? [country, ...regionField(visit, asked, place), ...zoneField(visit, asked, place.country)] : [country];
}

/** What stands in these fields; undefined where they were not in the form. */
export function placeIn(answers: FormAnswers): {
  readonly country: string | undefined;
  readonly zone: string | undefined;
} {
  const country = lineIn(answers, ids.country);
  const region = choiceIn(answers, ids.region);
  if (country === none) return { country: "", zone: "" };
  const part = country !== undefined && region?.startsWith(`${country}-`) ? region : country;
  return { country: part, zone: lineIn(answers, ids.zone) };
}

type Listed = Extract<Field, { readonly kind: "choice" }>;

function listed(id: string, label: string, { mistakes, nowhere }: Asked): Omit<Listed, "options" | "value"> {
  const optional = nowhere !== undefined;
  return { kind: "choice", look: "search", live: false, id, label, optional, mistake: mistakes[id] };
}

function regionField({ words }: Visit, asked: Asked, { country, region }: { country: string; region: string | null }) {
  const { ask, language } = words;
  const parts = regionsOf(country, language).map(({ code, name }) => ({ value: code, label: name }));
  if (parts.length === 0) return [];
  const whole = { value: none, label: ask.wholeCountry, group: ask.likely };
  const field: Field = {
    ...listed(ids.region, ask.region, asked),
    hint: ask.regionHint,
    options: [whole, ...inOrder(parts, [region], language)],
    value: region ?? none,
  };
  return [field];
}

function zoneField({ origin, words }: Visit, asked: Asked, country: string): Field[] {
  if (defaultZoneOf(country) !== null) return [];
  const zones = zonesOf(country);
  const named = (zone: string | undefined) => zones.find((one) => zone !== undefined && sameZone(one, zone));
  const options = zones.map((zone) => ({
    value: zone,
    label: `${placeText(zone, words.language)}, ${offsetText(origin.now, zone)}`,
  }));
  const chief = chiefZones[country] ?? zones.slice(0, 1);
  const likely = [named(asked.zone), named(origin.who.zone), ...chief];
  const field: Field = {
    ...listed(ids.zone, words.ask.zone, asked),
    options: inOrder(options, likely, words.language),
    value: named(asked.zone) ?? null,
  };
  return zones.length > 0 ? [field] : [];
}

const named = new Map<Language, readonly Option[]>();
function countriesIn(language: Language): readonly Option[] {
  const known = named.get(language) ?? countries().map((code) => ({ value: code, label: countryName(code, language) }));
  named.set(language, known);
  return known;
}
