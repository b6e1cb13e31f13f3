// Every name that a policy uses must be one that it has.
import { isZone } from "../../time/zone.ts";
import { didYouMean } from "../nearest.ts";
import { isCountry } from "../phone.ts";
import type { Policy } from "../policy.ts";
import type { Finding, Path } from "../policy-problem.ts";

const plural = {
  plan: "plans",
  calendar: "calendars",
  level: "levels",
  document: "sources",
  region: "regions",
} as const;
type Kind = keyof typeof plural;

/** Plans, levels, calendars, documents, regions, countries and zones that do not exist, wherever they are named. */
export function checkNames(policy: Policy): Finding[] {
  const known: { readonly [K in Kind]: readonly string[] } = {
    plan: policy.plans.map(({ id }) => id),
    calendar: Object.keys(policy.calendars),
    level: policy.priorities.map(({ level }) => String(level)),
    document: policy.sources.map(({ document }) => document),
    region: (policy.hotlines?.regions ?? []).map(({ id }) => id),
  };
  return walk(policy, []).flatMap(({ path, value }) => {
    const kind = kindAt(path);
    if (kind === undefined) return [];
    const word = String(value);
    if (kind === "country")
      return isCountry(word) ? [] : [strange("country", word, path, "write an ISO 3166 code such as DE or GB")];
    if (kind === "zone") {
      return isZone(word)
        ? []
        : [strange("zone", word, path, 'write a place such as "Europe/Berlin"; abbreviations hide summer time')];
    }
    const names = known[kind];
    if (names.includes(word)) return [];
    const listed =
      names.length > 0 ? `the ${plural[kind]} are ${names.join(", ")}` : `this policy has no ${plural[kind]}`;
    return [strange(kind, word, path, didYouMean(word, names, listed))];
  });
}

/** Which kind of name stands at a path. Calendars look after their own zones. */
function kindAt(path: Path): Kind | "country" | "zone" | undefined {
  const words = path.filter((step) => typeof step === "string");
  const [last, before, top] = [words.at(-1), words.at(-2), words[0]];
  if (top === "readings") return last === "document" ? "document" : undefined;
  if (last === "document" && before === "source") return "document";
  if (last === "plans" && path.length > 2) return "plan";
  if (last === "plan" && before === "given") return "plan";
  if (last === "priorities" && path.at(-1) !== last) return "level";
  if ((last === "priority" && top === "examples") || last === "unprioritised") return "level";
  if (last === "calendar" || (last === "hours" && top !== "calendars")) return "calendar";
  if (last === "region" && top === "hotlines") return "region";
  if (last === "country") return "country";
  return (last === "zone" || last === "zones") && top !== "calendars" ? "zone" : undefined;
}

function strange(kind: string, word: string, path: Path, mend: string): Finding {
  return { path, message: `there is no ${kind} "${word}"`, mend };
}

function walk(node: unknown, path: Path): { path: Path; value: string | number }[] {
  if (typeof node === "string" || typeof node === "number") return [{ path, value: node }];
  if (Array.isArray(node)) return node.flatMap((child: unknown, index) => walk(child, [...path, index]));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([step, child]) => walk(child, [...path, step]));
}
