// How people say that something was noted wrongly.
import { typed } from "../line.ts";
import { choiceIn } from "../screens/answers.ts";
import { moveField, when, why, words } from "./field.ts";
import type { MoveFace, Teller } from "./row.ts";

export const correct: MoveFace<"correct"> = {
  atOnce: false,
  asks: ["entry", "when", "text"],
  text: words((ask) => ask.why),
  reads: (answers) => {
    const [entry, to] = [Number(choiceIn(answers, moveField.entry) ?? 0), when(answers)];
    if (entry === 0) return { missing: "entry" };
    return to === undefined ? { missing: "when" } : { kind: "correct", entry, to, why: why(answers) };
  },
  told: (teller, { entry, why: reason }) => teller.told.correct(teller.who, entryName(teller, entry), typed(reason)),
};

export const withdraw: MoveFace<"withdraw"> = {
  atOnce: false,
  asks: ["entry", "text"],
  text: words((ask) => ask.why),
  reads: (answers) => {
    const entry = Number(choiceIn(answers, moveField.entry) ?? 0);
    return entry === 0 ? { missing: "entry" } : { kind: "withdraw", entry, why: why(answers) };
  },
  told: (teller, { entry, why: reason }) => teller.told.withdraw(teller.who, entryName(teller, entry), typed(reason)),
};

/** What an entry is called on its button. */
function entryName({ row, telling }: Teller, entry: number): string {
  const act = row.course.find(({ revision }) => revision === entry)?.act;
  const { labels }: { readonly labels: { readonly [kind: string]: string } } = telling.words.moves;
  return (act && labels[act.kind]) ?? String(entry);
}
