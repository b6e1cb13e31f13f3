// The questions of `policies new` on what is promised, when it counts, and what follows from the numbers.
import { first, type Words } from "../../src/lang/index.ts";
import { countryName } from "../../src/lang/names.ts";
import { type Duration, isBusiness } from "../../src/policy/parts.ts";
import type { TargetKind } from "../../src/policy/policy.ts";
import { Measure, targetKinds } from "../../src/policy/promise.ts";
import type { Sketch, SketchedHours, SketchedPromise } from "../../src/policy/sketch.ts";
import type { Prompts } from "./prompts.ts";

type Promising = Pick<Sketch, "plans"> & { readonly levels: readonly string[] };

/** The first answers, and whatever else the document names: one kind after the other, until there is no other. */
export async function askPromises(promising: Promising, words: Words, prompts: Prompts): Promise<SketchedPromise[]> {
  const { author, card } = words;
  const promises = await askKind("first-response", promising, words, prompts);
  let left = targetKinds.filter((kind) => kind !== "first-response");
  const others = left.length;
  while (left.length > 0) {
    const named = left.map((value) => ({ value, label: card.facts[value] }));
    const question = left.length === others ? author.further : author.stillFurther;
    const kind = await prompts.choose(question, [{ value: null, label: author.noFurther }, ...named]);
    if (kind === null) break;
    // Of everything but the first answer, silence is no statement.
    promises.push(...(await askKind(kind, promising, words, prompts)).filter(({ within }) => within !== null));
    left = left.filter((one) => one !== kind);
  }
  return promises;
}

/** Every plan at every priority, and then how that is meant. */
async function askKind(
  kind: TargetKind,
  { plans, levels }: Promising,
  { author, card }: Words,
  { choose, write }: Prompts,
): Promise<SketchedPromise[]> {
  const times: Omit<SketchedPromise, "measure">[] = [];
  for (const plan of plans.length > 0 ? plans : [null]) {
    for (const [index, level] of levels.entries()) {
      const whose = plan === null ? level : `${level}, ${plan.name}`;
      const question = kind === "first-response" ? author.promise(whose) : author.promised(whose, card.facts[kind]);
      const said = await write(question, (text) => (readPromise(text) === undefined ? author.badPromise : null));
      const within = readPromise(said) ?? null;
      const calendar = within && isBusiness(within) ? "office" : null;
      times.push({ kind, plans: plan && [plan.id], priorities: [index + 1], within, calendar });
    }
  }
  if (kind !== "first-response" && times.every(({ within }) => within === null)) return [];
  const meant = Measure.options.map((value) => ({ value, label: author.measures[value] }));
  const measure = await choose(`${card.facts[kind]}: ${author.measure}`, meant);
  return times.map((one) => ({ ...one, measure }));
}

const units = { min: "minutes", h: "hours", bh: "business-hours", bd: "business-days" } as const;

/** "4 bh"; null for "-"; undefined for what is neither. */
function readPromise(text: string): Duration | null | undefined {
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
