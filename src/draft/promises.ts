// What is promised: each length of time with the level, the plan and the kind of promise that it stands under.
import type { Measure } from "../policy/policy.ts";
import { type Length, lengthsIn } from "./durations.ts";
import { type KindSaid, kindsIn } from "./kinds.ts";
import { levelAtStart, levelsIn } from "./level-names.ts";
import type { Outline, Placed } from "./outline.ts";
import { type Ground, groundOf, sentenceAt } from "./page.ts";
import { planOfCell, plansOfRow } from "./plan-of-cell.ts";
import { type PlanSaid, planInline } from "./plans.ts";
import { valuesIn } from "./values.ts";
import { any, plainLetters, says, whole } from "./words.ts";

export type PromiseSaid = {
  readonly kind: KindSaid["kind"];
  /** Ids; null: all of them. */
  readonly plans: readonly string[] | null;
  /** Null: all of them. */
  readonly level: number | null;
  /** Null: it is said that nothing is promised. */
  readonly length: Length | null;
  readonly measure: Measure;
  readonly by: "phone" | "web" | "email" | null;
  /** Followed up every day: it is not said whether at weekends too. */
  readonly daily: boolean;
  readonly ground: Ground;
  /** A model said so, and its sentence does not. */
  readonly guess?: "model";
};

/** `plans`: all that the document names. */
export function promisesIn({ title, placed }: Outline, plans: readonly PlanSaid[]): PromiseSaid[] {
  const usual = says(title ?? "", (words) => words.guaranteed);
  return placed.flatMap((one) => [...lengthsAt(one, title, usual, plans), ...refusedAt(one, title), ...dailyAt(one)]);
}

function lengthsAt(one: Placed, title: string | null, usual: boolean, plans: readonly PlanSaid[]): PromiseSaid[] {
  const { passage } = one;
  const lengths = lengthsIn(passage.text);
  return lengths.flatMap((length, index) => {
    const after = lengths[index - 1]?.to ?? 0;
    const kind = kindAt(one, length.from, after, title);
    const scope = scopeAt(one, length.from, after, plans);
    if (!kind || !scope) return [];
    const kinds = lengths.length === 1 ? together(one, kind) : [kind];
    const sentence = sentenceAt(passage.text, length.from).text;
    const told = [sentence, one.cell?.head.text ?? "", one.headings[0]?.text ?? ""].join(" ");
    const average = says(sentence, (words) => words.average);
    const measure = average ? "average" : usual || says(told, (words) => words.guaranteed) ? "guarantee" : "aim";
    const ground = groundOf(passage, length.from, length.to);
    const by = byAt(passage.text.slice(length.to));
    return kinds.map((each) => ({ kind: each, ...scope, length, measure, by, daily: false, ground }));
  });
}

/** "Initial and ongoing response" over a single time: it is that of both. */
function together({ cell }: Placed, kind: KindSaid["kind"]): readonly KindSaid["kind"][] {
  const head = cell?.head.text ?? "";
  const [first, second] = kindsIn(head);
  if (!first || !second || first.kind === second.kind || first.kind !== kind) return [kind];
  const both = new RegExp(`^\\s+${any(({ or }) => or)}\\s+$`, "iu").test(head.slice(first.to, second.from));
  return both ? [kind, second.kind] : [kind];
}

/** A cell that says that there is nothing, in a column or a section of first responses. */
function refusedAt(one: Placed, title: string | null): PromiseSaid[] {
  const [value] = valuesIn(one.passage.text);
  const row = one.cell !== null || (one.kind === "item" && levelAtStart(one.passage.text) !== null);
  if (!row || !value || lengthsIn(one.passage.text).length > 0 || one.passage.text.length > 60) return [];
  const scope = scopeAt(one, value.from);
  if (!scope || kindAt(one, value.from, 0, title) !== "first-response") return [];
  const ground = groundOf(one.passage, value.from, value.to);
  return [{ kind: "first-response", ...scope, length: null, measure: "aim", by: null, daily: false, ground }];
}

function dailyAt(one: Placed): PromiseSaid[] {
  const found = whole(any(({ daily }) => daily)).exec(plainLetters(one.passage.text));
  if (!found) return [];
  const { text, from } = sentenceAt(one.passage.text, found.index);
  const scope = scopeAt(one, found.index);
  const updates =
    kindsIn(text).some(({ kind }) => kind === "follow-up") ||
    kindsIn(one.cell?.head.text ?? "").some(({ kind }) => kind === "follow-up");
  if (!scope || !updates || lengthsIn(text).some((length) => length.from + from > found.index)) return [];
  const ground = groundOf(one.passage, found.index, found.index + found[0].length);
  return [{ kind: "follow-up", ...scope, length: null, measure: "aim", by: null, daily: true, ground }];
}

/** In its own sentence, the nearest before it; else by its column, its row, its headings, the title. */
function kindAt({ passage, cell, headings, before, lead }: Placed, at: number, after: number, title: string | null) {
  const { text, from } = sentenceAt(passage.text, at);
  const own = kindsIn(text).map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
  const near =
    own.findLast((one) => one.to <= at + 1 && one.from >= after) ??
    own.find((one) => one.from > at && one.from - at < 40);
  if (near) return near.kind;
  if (cell) {
    const [column] = [...kindsIn(cell.head.text), ...kindsIn(cell.over?.text ?? "")];
    if (column) return column.kind;
    const [row] = kindsIn(cell.cells[0]?.text ?? "");
    if (row) return row.kind;
  }
  const shared = cell ? undefined : own.findLast((one) => one.to <= at + 1);
  if (shared) return shared.kind;
  const above = [
    lead?.text ?? "",
    ...headings.slice(0, 2).map((one) => one.text),
    ...(cell ? [before?.text ?? ""] : []),
    title ?? "",
  ];
  return above.map((one) => kindsIn(one)[0]?.kind).find((kind) => kind !== undefined) ?? null;
}

type Scope = Pick<PromiseSaid, "level" | "plans">;

/** Null: it stands under no level, so it is no promise of one. */
function scopeAt(one: Placed, at: number, after = 0, known: readonly PlanSaid[] = []): Scope | null {
  const { passage, cell, level } = one;
  const inHead = cell ? levelsIn(cell.head.text)[0] : undefined;
  const sentence = sentenceAt(passage.text, at);
  const inline = levelsIn(passage.text).findLast(({ from }) => from <= at && from >= sentence.from);
  const said = inline ?? (cell ? (inHead ?? level) : level);
  if (!said) return null;
  const own = planOfCell(one) ?? planInline(passage.text.slice(Math.max(sentence.from, after), at), known);
  const row = own ? [] : plansOfRow(one);
  const plans = own ? [own.id] : row.length > 0 ? row.map(({ id }) => id) : (one.plans?.map(({ id }) => id) ?? null);
  return { level: said.level === "all" ? null : said.level, plans };
}

/** "(Telefon)" right behind it. */
function byAt(rest: string): PromiseSaid["by"] {
  const aside = /^[\s.]*\(([^)]{2,30})\)/.exec(rest)?.[1] ?? /^[\s.]*(?:by|per|prin)\s+(\S+)/iu.exec(rest)?.[1];
  const ways = ["phone", "web", "email"] as const;
  return ways.find((way) => aside !== undefined && says(aside, (words) => words.ways[way])) ?? null;
}
