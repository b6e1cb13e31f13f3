// What people read of a policy must fit on a card, in a list and in a dialog of every platform: a case whose card no
// platform takes would be opened and never be seen.
import { languages } from "../../lang/languages.ts";
import type { Finding, Path } from "../policy-problem.ts";
import { leavesOf } from "./leaves.ts";

/** Characters, by the field that holds them or, in a text, its languages. What is not named here is a sentence or two. */
const most: { readonly [field: string]: number } = {
  id: 40,
  name: 80,
  aliases: 60,
  version: 40,
  gloss: 50,
  place: 40,
  whom: 80,
  topics: 80,
  number: 40,
  address: 120,
  document: 80,
  section: 80,
  title: 150,
  bring: 150,
  url: 400,
};
const sentences = 240;

/** Where the name stands as an option among others; and where it is said with what a button does. */
const shortNames = ["plans", "products", "regions"];
const shortName = 60;
const vendorName = 36;
/** What stands beneath a field, or among many of its kind. */
const short: { readonly [part: string]: number } = {
  response: 150,
  contact: 150,
  channels: 160,
  readings: 160,
  hotlines: 100,
};

/** Takes a policy of any shape. Examples are read by nobody but their writer. */
export function checkLengths(policy: unknown): Finding[] {
  return leavesOf(policy).flatMap(({ path, value }) => {
    const limit = limitAt(path);
    const length = typeof value === "string" ? drawn(value) : 0;
    if (length <= limit || path[0] === "examples") return [];
    return [
      { path, message: `it has ${length} characters`, mend: `${limit} fit wherever it is shown: say it shorter` },
    ];
  });
}

/** Platforms take `&`, `<` and `>` as more than one character each, and count what they became. */
function drawn(text: string): number {
  return text.replaceAll("&", "&amp;").replaceAll(/[<>]/g, "&lt;").length;
}

/** How many characters may stand there. */
export function limitAt(path: Path): number {
  const words = path.filter((step) => typeof step === "string");
  const [last = "", before = ""] = words.toReversed();
  const field = isTongue(last) ? before : last;
  if (field === "name" && path.length === 1) return vendorName;
  if (field === "name" && shortNames.includes(before)) return shortName;
  return most[field] ?? short[words[0] ?? ""] ?? sentences;
}

const isTongue = (step: string) => languages.some((language) => language === step);
