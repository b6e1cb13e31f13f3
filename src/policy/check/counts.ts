// What a policy lists is drawn, or stands in menus: a list that no card or menu holds would open cases that nobody sees.
import { languages } from "../../lang/languages.ts";
import type { Finding, Path } from "../policy-problem.ts";

/** How many there may be of each, wherever it stands. Of what is not drawn, as many as can be worked with. */
const most: { readonly [list: string]: number } = {
  aliases: 30,
  sources: 20,
  missing: 20,
  asks: 20,
  products: 20,
  plans: 40,
  topics: 10,
  readings: 30,
  options: 10,
  calendars: 60,
  priorities: 9,
  when: 30,
  targets: 500,
  noGuarantee: 60,
  caveats: 20,
  escalation: 6,
  channels: 10,
  bring: 8,
  lines: 200,
  regions: 20,
  noPhone: 6,
  notes: 8,
  byPlan: 20,
  bySite: 60,
  countries: 250,
  hours: 21,
  zones: 100,
  only: 100,
  add: 400,
  remove: 400,
  closures: 100,
  examples: 500,
};
/** Of these as many as fit are drawn; the others are left out. */
const inPart = ["lines"];
/** Characters of all together, in one language: they stand in one hint. */
const mostTopics = 150;

/** Takes a policy of any shape. */
export function checkCounts(policy: unknown): Finding[] {
  return [...walk(policy, []), ...longTopics(policy)];
}

/** How many may be listed under that name; undefined: it is no list of a policy's. */
export function mostOf(list: string): number | undefined {
  return most[list];
}

function walk(value: unknown, path: Path): Finding[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Array.isArray(value)
    ? value.flatMap((one, index) => walk(one, [...path, index]))
    : Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key]));
  return [...tooMany(value, path), ...within];
}

function tooMany(value: object, path: Path): Finding[] {
  const name = path.at(-1);
  const limit = typeof name === "string" ? most[name] : undefined;
  const count = Object.keys(value).length;
  if (limit === undefined || count <= limit || isText(value)) return [];
  const mend = inPart.includes(String(name))
    ? `${limit} can be told apart: list those that people call, and where the others are`
    : `${limit} fit wherever they are shown: say in one what holds for several`;
  return [{ path, message: `it lists ${count}`, mend }];
}

/** Words in some languages are no list, whatever they are called. */
const isText = (value: object) => languages.some((language) => language in value);

function longTopics(policy: unknown): Finding[] {
  const topics = at(at(policy, "outside"), "topics");
  if (!Array.isArray(topics)) return [];
  return languages.flatMap((language) => {
    const all = topics.map((topic: unknown) => at(topic, language)).filter((text) => typeof text === "string");
    const length = all.join(", ").length;
    if (length <= mostTopics) return [];
    const message = `in ${language} they have ${length} characters together`;
    return [{ path: ["outside", "topics"], message, mend: `${mostTopics} fit beneath the question: say them shorter` }];
  });
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
