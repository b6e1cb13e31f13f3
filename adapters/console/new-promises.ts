// The questions of `policies new` on what is promised, when it counts, and what follows from the numbers.
import { first, type Words } from "../../src/lang/index.ts";
import { countryName } from "../../src/lang/names.ts";
import type { Duration } from "../../src/policy/parts.ts";
import type { Sketch, SketchedHours, SketchedPromise } from "../../src/policy/sketch.ts";
import type { Prompts } from "./prompts.ts";

export async function askPromises(
  plans: Sketch["plans"],
  levels: readonly string[],
  { author }: Words,
  { write }: Prompts,
): Promise<Omit<SketchedPromise, "measure">[]> {
  const promises: Omit<SketchedPromise, "measure">[] = [];
  for (const plan of plans.length > 0 ? plans : [null]) {
    for (const [index, level] of levels.entries()) {
      const question = author.promise(level, plan === null ? "" : `, ${plan.name}`);
      const said = await write(question, (text) => (readPromise(text) === undefined ? author.badPromise : null));
      const within = readPromise(said) ?? null;
      const calendar = within?.unit.includes("business") ? "office" : null;
      promises.push({ kind: "first-response", plans: plan && [plan.id], priorities: [index + 1], within, calendar });
    }
  }
  return promises;
}

const units = { min: "minutes", h: "hours", bh: "business-hours", bd: "business-days" } as const;

/** "4 bh"; null for "-"; undefined for what is neither. */
export function readPromise(text: string): Duration | null | undefined {
  if (text.trim() === "-") return null;
  const [, amount = "", unit = ""] = /^\s*(\d{1,4})\s*(min|h|bh|bd)\s*$/i.exec(text) ?? [];
  const found = Object.entries(units).find(([short]) => short === unit.toLowerCase());
  return found && Number(amount) > 0 ? { amount: Number(amount), unit: found[1] } : undefined;
}

type Home = { readonly country: string; readonly zone: string };

export async function askHours(
  words: Words,
  { choose, write }: Prompts,
  { country, zone }: Home,
): Promise<SketchedHours> {
  const { author, language } = words;
  const time = (text: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? null : author.badTime);
  const from = await write(author.opens, time);
  const to = await write(author.shuts, (text) => time(text) ?? (text > from ? null : author.badTime));
  const holidays = await choose(`${author.holidays} (${countryName(country, language)})`, yesNo(words));
  const hours: SketchedHours["hours"] = [{ days: ["mon", "tue", "wed", "thu", "fri"], from, to }];
  return { zone, hours, holidays: holidays ? { region: country } : "none" };
}

type Reached = { readonly web: string; readonly numbers: readonly string[]; readonly country: string } & Pick<
  Sketch,
  "who"
>;

export function reachOf({ web, numbers, who, country }: Reached): Pick<Sketch, "channels" | "hotlines"> {
  const access = ({ anyone: "anyone", designated: "designated-contact", admins: "admin" } as const)[who];
  const lines = numbers.map((number) => ({ number, country, place: countryName(country, first) }));
  return {
    channels: [
      { kind: "web", url: web, access, preferred: true },
      ...(lines.length > 0 ? [{ kind: "phone" as const, access }] : []),
    ],
    hotlines: lines.length > 0 ? { plans: null, regions: [], lines } : null,
  };
}

export function yesNo({ author }: Words) {
  return [
    { value: true, label: author.yes },
    { value: false, label: author.no },
  ];
}
