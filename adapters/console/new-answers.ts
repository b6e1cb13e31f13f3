// The questions of `policies new`, one by one, and the sketch that follows from their answers.

import type { Words } from "../../src/lang/index.ts";
import { answersTo } from "../../src/policy/impact.ts";
import { type Sketch, type SketchedLevel, slug } from "../../src/policy/sketch.ts";
import { askSite } from "./conversation.ts";
import { askHours, askPromises, reachOf, yesNo } from "./new-promises.ts";
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
  const { country, zone } = await askSite(words, prompts, author.seat);
  const title = await asked(author.document);
  const url = await asked(author.url, (text) => (text.trim() === "" || isUrl(text) ? null : author.badUrl));
  const language = await asked(author.tongue, (text) => (/^[a-z]{2,3}$/.test(text.trim()) ? null : author.badTongue));
  const section = await asked(author.section);
  const plans = listed(await asked(author.plans, () => null)).map((one) => ({ id: slug(one), name: one }));
  const names = listed(await asked(author.levels, (text) => (listed(text).length > 0 ? null : author.some)));
  const priorities = await askLevels(names, words, prompts);
  const promises = await askPromises({ plans, levels: names }, words, prompts);
  const counted = promises.some(({ calendar }) => calendar !== null);
  const hours = counted ? await askHours(words, prompts, { country, zone }) : null;
  const web = await asked(author.web, (text) => (isUrl(text) ? null : author.badUrl));
  const numbers = listed(await asked(author.numbers, () => null));
  const who = await prompts.choose(author.who, choices(author.callers));
  const starts = await prompts.choose(author.starts, choices(author.begins));
  const endedBy = await prompts.choose(author.endedBy, choices(author.endings));
  const pausing = await prompts.choose(author.pauses, choices(author.pausing));
  const document = { title, url: url === "" ? null : url, language, section };
  const pauses = pausing === "unsaid" ? null : pausing === "still";
  return {
    id: slug(name),
    name,
    country,
    zone,
    read,
    document,
    plans,
    priorities,
    promises,
    readings: {},
    calendars: hours ? { office: hours } : {},
    ...reachOf({ web, numbers, who, country }),
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
