// Every name that a policy uses must be one that it has.
import { isZone } from "../../time/zone.ts";
import { didYouMean } from "../nearest.ts";
import { isCountry } from "../phone.ts";
import type { Finding, Path } from "../policy-problem.ts";
import { type Leaf, leavesOf } from "./leaves.ts";

/** For each kind of name the list that has them, and whether a path is one of these names. */
const listed = {
  plan: { list: "plans", of: (path: Path) => path.length === 3 && path[0] === "plans" && path[2] === "id" },
  calendar: { list: "calendars", of: (path: Path) => path.length > 1 && path[0] === "calendars" },
  level: { list: "priorities", of: (path: Path) => path[0] === "priorities" && path[2] === "level" },
  document: { list: "sources", of: (path: Path) => path[0] === "sources" && path[2] === "document" },
  region: { list: "hotlines", of: (path: Path) => path[1] === "regions" && path[3] === "id" },
} as const;
type Kind = keyof typeof listed;

/**
 * Plans, levels, calendars, documents, regions, countries and zones that do not exist, wherever they are named. Takes a
 * policy of any shape; names of a list that is missing altogether are let be.
 */
export function checkNames(policy: unknown): Finding[] {
  const leaves = leavesOf(policy);
  const lists = Object.keys(policy ?? {});
  const known = {
    plan: namesIn(leaves, "plan"),
    calendar: namesIn(leaves, "calendar"),
    level: namesIn(leaves, "level"),
    document: namesIn(leaves, "document"),
    region: namesIn(leaves, "region"),
  };
  return leaves.flatMap(({ path, value }) => {
    const [kind, word] = [kindAt(path), String(value)];
    if (kind === undefined) return [];
    if (kind === "country") {
      return isCountry(word) ? [] : [strange(kind, word, path, "write an ISO 3166 code such as DE or GB")];
    }
    if (kind === "zone") return isZone(word) ? [] : [strange(kind, word, path, place)];
    const names = known[kind];
    if (names.includes(word) || !lists.includes(listed[kind].list)) return [];
    const { list } = listed[kind];
    const there = names.length > 0 ? `the ${list} are ${names.join(", ")}` : `this policy has no ${list}`;
    return [strange(kind, word, path, didYouMean(word, names, there))];
  });
}

const place = 'write a place such as "Europe/Berlin"; abbreviations hide summer time';

function namesIn(leaves: readonly Leaf[], kind: Kind): string[] {
  const named = leaves.filter(({ path }) => listed[kind].of(path));
  return [...new Set(named.map(({ path, value }) => String(kind === "calendar" ? path[1] : value)))];
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
  if (last === "country" || last === "countries") return "country";
  return (last === "zone" || last === "zones") && top !== "calendars" ? "zone" : undefined;
}

function strange(kind: string, word: string, path: Path, mend: string): Finding {
  return { path, message: `there is no ${kind} "${word}"`, mend };
}
