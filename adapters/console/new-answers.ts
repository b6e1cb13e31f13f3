// The questions of `policies new`, one by one, and the sketch that follows from their answers.

import type { Words } from "../../src/lang/index.ts";
import { countryName } from "../../src/lang/names.ts";
import { answersTo } from "../../src/policy/impact.ts";
import type { Duration } from "../../src/policy/parts.ts";
import { type Sketch, type SketchedLevel, slug } from "../../src/policy/sketch.ts";
import { askSite } from "./conversation.ts";
import type { Prompts } from "./prompts.ts";

/** `taken`: is there a policy of that id? `read` is today's local date. */
export async function askSketch(
  words: Words,
  prompts: Prompts,
  taken: (id: string) => boolean,
  read: string,
): Promise<Sketch> {
  const { author } = words;
  const some = (text: string) => (text.trim() === "" ? author.some : null);
  const asked = (question: string, mistake = some) => prompts.write(question, mistake).then((text) => text.trim());
  const name = await asked(author.name, (text) => some(text) ?? (taken(slug(text)) ? author.taken(slug(text)) : null));
  const { country, zone } = await askSite(words, prompts);
  const title = await asked(author.document);
  const url = await asked(author.url, (text) => (text.trim() === "" || isUrl(text) ? null : author.badUrl));
  const language = await asked(author.tongue, (text) => (/^[a-z]{2,3}$/.test(text.trim()) ? null : author.badTongue));
  const section = await asked(author.section);
  const plans = listed(await asked(author.plans, () => null));
  const names = listed(await asked(author.levels, (text) => (listed(text).length > 0 ? null : author.some)));
  const priorities = await askLevels(names, words, prompts);
  const promises = await askPromises(plans, names, words, prompts);
  const measure = await prompts.choose(author.measure, choices(author.measures));
  const counted = promises.flat().some((within) => within?.unit.includes("business"));
  const hours = counted ? await askHours(words, prompts, countryName(country, words.language)) : null;
  const web = await asked(author.web, (text) => (isUrl(text) ? null : author.badUrl));
  const numbers = listed(await asked(author.numbers, () => null));
  const who = await prompts.choose(author.who, choices(author.callers));
  const starts = await prompts.choose(author.starts, choices(author.begins));
  const endedBy = await prompts.choose(author.endedBy, choices(author.endings));
  const pausing = await prompts.choose(author.pauses, choices(author.pausing));
  const document = { title, url: url === "" ? null : url, language, section };
  const pauses = pausing === "unsaid" ? null : pausing === "still";
  const promised = { priorities, promises, measure, hours };
  return {
    id: slug(name),
    name,
    country,
    zone,
    read,
    document,
    plans,
    ...promised,
    web,
    numbers,
    who,
    starts,
    endedBy,
    pauses,
  };
}

/** Damage in its order; a level may name what the one before left, and the last takes the rest. */
async function askLevels(names: readonly string[], words: Words, { choose, write }: Prompts): Promise<SketchedLevel[]> {
  const { author, ask } = words;
  const labels: { readonly [impact: string]: string } = ask.answers.impact;
  const levels: SketchedLevel[] = [];
  let left = answersTo("impact").map(String);
  for (const [index, name] of names.entries()) {
    const meaning = await write(author.meaning(name), (text) => (text.trim() === "" ? author.some : null));
    if (index === names.length - 1) return [...levels, { name, meaning, least: null, stuck: false }];
    const least = await choose(
      author.least(name),
      left.map((value) => ({ value, label: labels[value] ?? value })),
    );
    const stuck = await choose(author.stuck(name), yesNo(words));
    levels.push({ name, meaning, least, stuck });
    left = left.slice(left.indexOf(least) + (stuck ? 0 : 1));
    if (left.length === 0) left = ["none"];
  }
  return levels;
}

async function askPromises(plans: readonly string[], levels: readonly string[], { author }: Words, { write }: Prompts) {
  const rows: (Duration | null)[][] = [];
  for (const plan of plans.length > 0 ? plans : [null]) {
    const row: (Duration | null)[] = [];
    for (const level of levels) {
      const question = author.promise(level, plan === null ? "" : `, ${plan}`);
      const said = await write(question, (text) => (readPromise(text) === undefined ? author.badPromise : null));
      row.push(readPromise(said) ?? null);
    }
    rows.push(row);
  }
  return rows;
}

const units = { min: "minutes", h: "hours", bh: "business-hours", bd: "business-days" } as const;

/** "4 bh"; null for "-"; undefined for what is neither. */
export function readPromise(text: string): Duration | null | undefined {
  if (text.trim() === "-") return null;
  const [, amount = "", unit = ""] = /^\s*(\d{1,4})\s*(min|h|bh|bd)\s*$/i.exec(text) ?? [];
  const found = Object.entries(units).find(([short]) => short === unit.toLowerCase());
  return found && Number(amount) > 0 ? { amount: Number(amount), unit: found[1] } : undefined;
}

async function askHours(words: Words, { choose, write }: Prompts, country: string) {
  const { author } = words;
  const time = (text: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? null : author.badTime);
  const from = await write(author.opens, time);
  const to = await write(author.shuts, (text) => time(text) ?? (text > from ? null : author.badTime));
  return { from, to, holidays: await choose(`${author.holidays} (${country})`, yesNo(words)) };
}

function yesNo({ author }: Words) {
  return [
    { value: true, label: author.yes },
    { value: false, label: author.no },
  ];
}

function choices<Value extends string>(labels: { readonly [V in Value]: string }): { value: Value; label: string }[];
function choices(labels: { readonly [value: string]: string }) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function listed(text: string): string[] {
  return text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function isUrl(text: string): boolean {
  return /^https?:$/.test(URL.parse(text.trim())?.protocol ?? "");
}
