// Zones as documents write them. Most can be read two ways: the clock of a place, or an offset that never changes.
import { spokenZones } from "../lang/document-words.ts";
import { any, type DocumentWords, plainLetters, whole } from "./words.ts";

export type ZoneSaid = {
  readonly from: number;
  readonly to: number;
  /** The end of a reading's name: `zone-est`. */
  readonly name: string;
  /** IANA; `site`: the customer's own; null: which place is not said. */
  readonly place: string | null;
  /** IANA, `Etc/GMT+5`; null: it cannot be meant. */
  readonly fixed: string | null;
};

type Named = { readonly place: string; readonly offset: number | null };

const letters: { readonly [abbreviation: string]: Named } = {
  EST: { place: "America/New_York", offset: -5 },
  EDT: { place: "America/New_York", offset: -4 },
  ET: { place: "America/New_York", offset: -5 },
  CST: { place: "America/Chicago", offset: -6 },
  MST: { place: "America/Denver", offset: -7 },
  PST: { place: "America/Los_Angeles", offset: -8 },
  PDT: { place: "America/Los_Angeles", offset: -7 },
  PT: { place: "America/Los_Angeles", offset: -8 },
  CET: { place: "Europe/Berlin", offset: 1 },
  CEST: { place: "Europe/Berlin", offset: 2 },
  MEZ: { place: "Europe/Berlin", offset: 1 },
  MESZ: { place: "Europe/Berlin", offset: 2 },
  EET: { place: "Europe/Bucharest", offset: 2 },
  BST: { place: "Europe/London", offset: 1 },
  AEST: { place: "Australia/Sydney", offset: 10 },
  AEDT: { place: "Australia/Sydney", offset: 11 },
  JST: { place: "Asia/Tokyo", offset: 9 },
  SGT: { place: "Asia/Singapore", offset: 8 },
  IST: { place: "Asia/Kolkata", offset: null },
};
const spoken: { readonly [Z in keyof DocumentWords["zones"]]: Named } = {
  cet: { place: "Europe/Berlin", offset: 1 },
  eet: { place: "Europe/Bucharest", offset: 2 },
  et: { place: "America/New_York", offset: -5 },
  ct: { place: "America/Chicago", offset: -6 },
  pt: { place: "America/Los_Angeles", offset: -8 },
  uk: { place: "Europe/London", offset: 0 },
  site: { place: "site", offset: null },
};
const abbreviation = new RegExp(`(?<![\\p{L}\\d])(?:${Object.keys(letters).join("|")})(?![\\p{L}\\d])`, "gu");
const offsets = /(?<![\p{L}\d])(?:UTC|GMT)(?:\s*([+-])\s*(\d{1,2})(?::?00)?)?(?![\p{L}\d])/gu;
const iana = /(?<![\p{L}\d])(?:Africa|America|Asia|Australia|Europe|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/gu;

export function zonesIn(written: string): ZoneSaid[] {
  const text = plainLetters(written);
  const short = [...text.matchAll(abbreviation)].flatMap((found) => {
    const named = letters[found[0]];
    return named ? [said(found, found[0].toLowerCase(), named)] : [];
  });
  const long = spokenZones.flatMap((name) =>
    [...text.matchAll(whole(any(({ zones }) => zones[name])))].map((found) => said(found, name, spoken[name])),
  );
  const bare = [...text.matchAll(offsets)].map((found): ZoneSaid => {
    const hours = Number(`${found[1] ?? "+"}${found[2] ?? "0"}`);
    return { ...spanOf(found), name: "offset", place: hours === 0 ? "Etc/UTC" : null, fixed: fixedAt(hours) };
  });
  const exact = [...text.matchAll(iana)].map((found) => said(found, "place", { place: found[0], offset: null }));
  return [...short, ...long, ...bare, ...exact].toSorted((a, b) => a.from - b.from);
}

/** Central European Time of a vendor in Vienna is Vienna's. */
export function placedAt(zone: ZoneSaid, home: string): ZoneSaid {
  return zone.place === "Europe/Berlin" && zone.name !== "place" && central.includes(home)
    ? { ...zone, place: home }
    : zone;
}

const central =
  "Amsterdam Belgrade Bratislava Brussels Budapest Copenhagen Ljubljana Luxembourg Madrid Malta Oslo Paris Prague Rome Sarajevo Skopje Stockholm Tirane Vienna Warsaw Zagreb Zurich"
    .split(" ")
    .map((city) => `Europe/${city}`);

function said(found: RegExpMatchArray, name: string, { place, offset }: Named): ZoneSaid {
  return { ...spanOf(found), name, place, fixed: offset === null ? null : fixedAt(offset) };
}

function spanOf(found: RegExpMatchArray) {
  const from = found.index ?? 0;
  return { from, to: from + found[0].length };
}

/** The sign of these names is the other way round: Etc/GMT+5 is five hours behind. */
function fixedAt(hours: number): string {
  return hours === 0 ? "Etc/UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}
