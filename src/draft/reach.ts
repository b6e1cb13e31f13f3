// How the vendor is reached, as parts of the sketch: ways, numbers with their places and hours, and who may.
import { first } from "../lang/languages.ts";
import { countryName } from "../lang/names.ts";
import type { Sketch, SketchedChannel, SketchedLines } from "../policy/sketch.ts";
import { waysIn } from "./channels.ts";
import { found, type Grounded, guessed } from "./grounded.ts";
import type { Opening } from "./openings.ts";
import type { Outline, Placed } from "./outline.ts";
import { type Ground, groundOf } from "./page.ts";
import { type NumberSaid, numbersIn } from "./phones.ts";
import { any, plainLetters, whole } from "./words.ts";

type Made = Pick<Sketch, "channels" | "hotlines" | "who"> & { readonly grounds: readonly Grounded[] };
type Numbered = NumberSaid & { readonly placed: Placed };

export function reachIn(
  outline: Outline,
  openings: readonly Opening[],
  home: string | null,
  name: string,
  every: readonly string[],
): Made {
  const designated = whoIn(outline);
  const numbers = linesIn(outline, home);
  const ways = waysIn(outline, name).filter(({ kind }) => kind !== "phone" || numbers.length > 0);
  const web = openings.find(({ role }) => role === "way");
  const channels = ways.map(
    (way): SketchedChannel => ({
      kind: way.kind,
      url: way.url ?? undefined,
      address: way.address ?? undefined,
      plans: way.plans && way.plans.length < every.length ? way.plans : undefined,
      access:
        designated && (way.kind === "phone" || way.kind === "web")
          ? "designated-contact"
          : way.signedIn
            ? "signed-in"
            : "anyone",
      ...(way.preferred ? { preferred: true } : {}),
      hours: way.kind === "web" ? web?.id : undefined,
    }),
  );
  const grounds = ways.map((way, index) =>
    found(
      ["channels", index, way.url ? "url" : way.address ? "address" : "kind"],
      way.url ?? way.address ?? way.kind,
      way.ground,
    ),
  );
  const none: SketchedChannel = { kind: "web", access: "anyone" };
  const { hotlines, grounds: lined } = hotlinesOf(numbers, openings, every, home);
  const who: Grounded = designated
    ? found(["contact", "who"], "designated", designated)
    : guessed(["contact", "who"], "anyone", "who");
  return {
    channels: channels.length > 0 ? channels : [none],
    hotlines,
    who: designated ? "designated" : "anyone",
    grounds: [...(ways.length > 0 ? grounds : [guessed(["channels", 0, "kind"], "web", "no-channel")]), ...lined, who],
  };
}

/** Each number once, as it was first published. */
export function linesIn({ placed }: Outline, home: string | null): Numbered[] {
  const seen = new Set<string>();
  return placed.flatMap((one) =>
    numbersIn(one.passage, home).flatMap((number) => {
      const digits = number.number.replaceAll(/\D/g, "");
      if (seen.has(digits)) return [];
      seen.add(digits);
      return [{ ...number, placed: one }];
    }),
  );
}

function hotlinesOf(
  numbers: readonly Numbered[],
  openings: readonly Opening[],
  every: readonly string[],
  home: string | null,
) {
  if (numbers.length === 0) return { hotlines: null, grounds: [] };
  const grounds: Grounded[] = [];
  const regions = openings.flatMap(({ id, role, serves, region }) =>
    role === "region" && serves ? [{ id, name: region, serves, hours: id }] : [],
  );
  const office = openings.filter(({ role }) => role === "business");
  const lines = numbers.map((number, index): SketchedLines["lines"][number] => {
    const path = ["hotlines", "lines", index];
    grounds.push(found([...path, "number"], number.number, number.ground));
    const country = number.country ?? home ?? "US";
    grounds.push(
      number.named
        ? found([...path, "country"], country, number.named)
        : guessed([...path, "country"], country, "line-country", number.ground),
    );
    const own = openings.find(
      ({ role, passage, hours }) => role === "line" && passage === number.placed.passage && hours.from > number.from,
    );
    const region =
      openings.find(({ role, passage }) => role === "region" && number.placed.headings[0] === passage) ??
      openings.find(({ role, passage }) => role === "region" && number.placed.before === passage);
    const only = office.length === 1 && regions.length === 0 ? office[0] : undefined;
    if (!own && !region && only) grounds.push(guessed([...path, "hours"], only.id, "line-hours", only.ground));
    if (own) grounds.push(found([...path, "hours"], own.id, own.ground));
    if (region && !own) grounds.push(found([...path, "region"], region.id, region.ground));
    return {
      number: number.number,
      extension: number.extension ?? undefined,
      ...(number.tollFree ? { tollFree: true } : {}),
      country,
      place: number.place ?? countryName(country, first),
      region: region?.id,
      hours: own?.id ?? (region ? undefined : only?.id),
    };
  });
  const plans = numbers.every(({ placed }) => placed.plans)
    ? [...new Set(numbers.flatMap(({ placed }) => placed.plans?.map(({ id }) => id) ?? []))]
    : null;
  return { hotlines: { plans: plans && plans.length < every.length ? plans : null, regions, lines }, grounds };
}

function whoIn({ placed }: Outline): Ground | null {
  const pattern = whole(
    any((words) => words.designated),
    "iu",
  );
  for (const { passage } of placed) {
    const at = pattern.exec(plainLetters(passage.text));
    if (at) return groundOf(passage, at.index, at.index + at[0].length);
  }
  return null;
}
