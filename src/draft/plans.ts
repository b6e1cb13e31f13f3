// Plans as documents name them: over a list ("Gold and Silver customers:"), or as columns of a table.
import { commonPlans } from "../lang/document-words.ts";
import { slug } from "../policy/sketch.ts";
import { type Ground, groundOf, type Passage } from "./page.ts";
import { any, plainLetters, says } from "./words.ts";

export type PlanSaid = { readonly id: string; readonly name: string; readonly ground: Ground };

const known = commonPlans.map((id) => {
  return { id, pattern: new RegExp(`^${any((words) => [id, ...words.plans[id]])}$`, "iu") };
});
const common = anyCase(any(({ plans }) => Object.values(plans).flat()));
const planWord = anyCase(any(({ planWords }) => planWords));
const name = `(?:${common}|\\p{Lu}[\\p{L}\\d+]*(?: \\p{Lu}[\\p{L}\\d+]*){0,2})`;
const or = any((words) => words.or);
const list = `${name}(?:(?:,\\s*(?:${or}\\s+)?|\\s+${or}\\s+|\\s*/\\s*)${name})*`;
const leading = new RegExp(`^(?:(?:${planWord})\\s+)?(${list})[\\s-]+(?:${planWord})(?![\\p{L}])`, "u");
const following = new RegExp(
  `^(?:${planWord})\\s+(?:(?:with|mit|cu)\\s+)?(${list})(?=\\s*[:,]|\\s*$|\\s+\\p{Ll})`,
  "u",
);
const bareName = new RegExp(`^${name}$`, "u");
const listed = new RegExp(`(?:${planWord})\\s*:\\s*(${list})`, "u");
/** Words that open a sentence and are no names. */
const noNames =
  /^(?:our|all|the|your|these|new|existing|unsere?|alle|ihre?|die|der|das|für|for|pentru|toți|toate|clienții|noștri|we|wir|this|support|customer|priority|ticket)$/iu;
/** So long at most is a line that leads a list in. */
const LONG = 130;

/** A heading that is a plan's name and nothing else: a usual one, or any below a heading that speaks of plans. */
export function planHeading(passage: Passage, above: Passage | undefined): PlanSaid | null {
  const text = plainLetters(passage.text);
  const known = isKnown(text);
  const under = above !== undefined && says(above.text, (words) => words.planWords);
  return known || (under && bareName.test(text) && !noNames.test(text)) ? planAt(passage, 0, text.length) : null;
}

/** "In two packages: Standard and Plus". */
export function plansListed(passage: Passage): readonly PlanSaid[] {
  const text = plainLetters(passage.text);
  const found = listed.exec(text);
  if (!found || found[1] === undefined) return [];
  const start = found.index + found[0].length - found[1].length;
  const names = [...found[1].matchAll(new RegExp(name, "gu"))];
  return names.length < 2
    ? []
    : names.map((one) => planAt(passage, start + one.index, start + one.index + one[0].length));
}

/** The plan that a length belongs to within running text: "Plus: …", "customers with the Plus package". */
export function planInline(text: string, plans: readonly PlanSaid[]): PlanSaid | null {
  const plain = plainLetters(text);
  const found = plans.flatMap((plan) => {
    const own = plan.name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const said = new RegExp(
      `(?<![\\p{L}\\d])(?:(?:${planWord})\\s+${own}(?![\\p{L}\\d])|${own}(?:\\s*:|\\s+(?:${planWord})(?![\\p{L}\\d])))`,
      "gu",
    );
    return [...plain.matchAll(said)].map(({ index }) => ({ plan, index }));
  });
  return found.toSorted((a, b) => b.index - a.index)[0]?.plan ?? null;
}

/** Null: the passage does not say for whom the next lines are. */
export function plansLeading(passage: Passage, heading: boolean): readonly PlanSaid[] | null {
  const text = plainLetters(passage.text);
  if (text.length > LONG || (!heading && !/:\s*$/.test(text))) return null;
  const lead = /^(?:for|für|pentru)\s+/iu.exec(text)?.[0].length ?? 0;
  const found = leading.exec(text.slice(lead)) ?? following.exec(text.slice(lead));
  if (!found || found[1] === undefined) return null;
  const start = lead + found[0].indexOf(found[1]);
  const names = [...found[1].matchAll(new RegExp(name, "gu"))].map((one) => {
    return { text: one[0], from: start + one.index, to: start + one.index + one[0].length };
  });
  const plans = names
    .filter(({ text: one }) => /^\p{Lu}/u.test(one) || isKnown(one))
    .filter(({ text: one }) => !noNames.test(one));
  if (plans.length === 0 || (plans.length === 1 && !plans.some(({ text: one }) => isKnown(one)) && !heading))
    return null;
  return plans.map(({ from, to }) => planAt(passage, from, to));
}

/** The head of a column as a plan: "Gold plan" is Gold. */
export function planOfHead(passage: Passage): PlanSaid | null {
  const text = plainLetters(passage.text).replace(/\s*\([^)]*\)$/, "");
  const end = new RegExp(`\\s+(?:${planWord}|support)$`, "iu").exec(text)?.index ?? text.length;
  const start = new RegExp(`^(?:${planWord})\\s+`, "iu").exec(text)?.[0].length ?? 0;
  if (end <= start || text.length > 40 || !/^\p{L}/u.test(text.slice(start))) return null;
  return planAt(passage, start, end);
}

const planColumn = new RegExp(`^(?:support |service )?(?:${planWord})$`, "u");
const between = new RegExp(`[,;/]|\\s(?:${or})\\s`, "gu");

/** A cell under "Support plan" that is a list of plans and nothing else: whom its row is for. */
export function plansInCell(head: Passage, passage: Passage): readonly PlanSaid[] {
  if (!planColumn.test(plainLetters(head.text).trim())) return [];
  const text = plainLetters(passage.text).replaceAll(/[*†‡]/g, " ");
  const ends = [...text.matchAll(between)].map(({ index, 0: said }) => ({ from: index, to: index + said.length }));
  const parts = [...ends, { from: text.length, to: text.length }].map(({ from: to }, index) => {
    const from = ends[index - 1]?.to ?? 0;
    const own = text.slice(from, to);
    return { from: from + own.search(/\S|$/), to: from + own.trimEnd().length };
  });
  const named = parts.every(({ from, to }) => bareName.test(text.slice(from, to)));
  return named ? parts.map(({ from, to }) => planAt(passage, from, to)) : [];
}

/** Its id is the usual one where the name is a usual one. */
export function planAt(passage: Passage, from: number, to: number): PlanSaid {
  const said = passage.text.slice(from, to);
  return {
    id: known.find(({ pattern }) => pattern.test(plainLetters(said)))?.id ?? slug(said),
    name: said,
    ground: groundOf(passage, from, to),
  };
}

function isKnown(word: string): boolean {
  return known.some(({ pattern }) => pattern.test(word));
}

/** Capital or small at its beginning; behind it names must keep their case, or any word would be one. */
function anyCase(source: string): string {
  return source.replaceAll(/(?<=\(\?:|\|)(\p{Ll})/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
