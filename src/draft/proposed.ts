// What a model proposed, held against the page: a value counts where its sentence stands there word for word and says it.
import { lengthsIn } from "./durations.ts";
import { kindsIn } from "./kinds.ts";
import { levelsIn } from "./level-names.ts";
import type { LevelFound } from "./levels.ts";
import type { Proposed, ProposedPromise } from "./model.ts";
import type { Outline } from "./outline.ts";
import { groundOf, type Passage } from "./page.ts";
import { type PlanSaid, planAt } from "./plans.ts";
import type { PromiseSaid } from "./promises.ts";

export type Checked = {
  readonly levels: readonly LevelFound[];
  readonly plans: readonly PlanSaid[];
  /** With a guess: its sentence is there, and does not say it. */
  readonly promises: readonly PromiseSaid[];
  /** Proposals whose sentence stands nowhere in the page. */
  readonly unfound: number;
};

export function checked(outline: Outline, { levels, plans, promises }: Proposed): Checked {
  const named = levels.flatMap(({ level, name, sentence }) => {
    const at = quoted(outline, sentence).find(({ text }) => indexOf(text, name) !== null);
    const span = at && indexOf(at.text, name);
    if (!at || !span) return [];
    const said = groundOf(at, span.from, span.to);
    return [{ level, name: said.said, named: said, meant: null, stuck: null, section: null }];
  });
  const told = plans.flatMap(({ name, sentence }) => {
    const at = quoted(outline, sentence).find(({ text }) => indexOf(text, name) !== null);
    const span = at && indexOf(at.text, name);
    return at && span ? [planAt(at, span.from, span.to)] : [];
  });
  const sentences = [...levels, ...plans, ...promises].map(({ sentence }) => sentence);
  return {
    levels: named,
    plans: told,
    promises: promises.flatMap((one) => promiseOf(outline, one, named, told)),
    unfound: sentences.filter((sentence) => quoted(outline, sentence).length === 0).length,
  };
}

function promiseOf(
  outline: Outline,
  { kind, level, plan, amount, unit, sentence, under }: ProposedPromise,
  levels: readonly LevelFound[],
  plans: readonly PlanSaid[],
): PromiseSaid[] {
  const places = quoted(outline, sentence);
  const [first] = places;
  if (!first) return [];
  const above = under === null ? [] : quoted(outline, under);
  const around = [sentence, ...(above.length > 0 && under !== null ? [under] : [])].join("\n");
  const name = levels.find((one) => one.level === level)?.name;
  const called = plan === null ? null : (plans.find((one) => indexOf(one.name, plan)) ?? null);
  const says =
    kindsIn(around).some((one) => one.kind === kind) &&
    (levelsIn(around).some((one) => one.level === level) || (name !== undefined && indexOf(around, name) !== null)) &&
    (plan === null || (called !== null && indexOf(around, plan) !== null));
  const found = places
    .flatMap((at) => lengthsIn(at.text).map((length) => ({ at, length })))
    .find(({ length, at }) => length.amount === amount && length.unit === unit && isWithin(length, at, sentence));
  const scope = { kind, level, plans: called ? [called.id] : null } as const;
  const rest = { measure: "aim", by: null, daily: false } as const;
  if (found && says) {
    const { at, length } = found;
    return [{ ...scope, ...rest, length, ground: groundOf(at, length.from, length.to) }];
  }
  const length = { from: 0, to: 0, amount, unit, always: false };
  return [{ ...scope, ...rest, length, ground: groundOf(first, 0, first.text.length), guess: "model" }];
}

/** The passages that hold these words, or that lie as cells in a row which does. */
function quoted({ placed }: Outline, sentence: string): readonly Passage[] {
  if (sentence.trim().length === 0) return [];
  return placed.flatMap(({ passage, cell }) => {
    if (indexOf(passage.text, sentence)) return [passage];
    const row = cell?.cells.map(({ text }) => text).join(" | ") ?? "";
    return passage.text !== "" && indexOf(row, sentence) && indexOf(sentence, passage.text) ? [passage] : [];
  });
}

/** A length that stands beside the quoted words, and not in them, is not what was quoted. */
function isWithin({ from, to }: { from: number; to: number }, { text }: Passage, sentence: string): boolean {
  const span = indexOf(text, sentence);
  return span === null || (span.from <= from && to <= span.to);
}

/** Word for word; only the blanks between the words may differ. Null: they are not there. */
function indexOf(text: string, words: string): { from: number; to: number } | null {
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
  const found = source === "" ? null : new RegExp(source, "u").exec(text);
  return found && { from: found.index, to: found.index + found[0].length };
}
