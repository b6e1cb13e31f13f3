// How people say that something was noted wrongly.
import { z } from "zod";
import { type MoveOf, plainKinds } from "../../case/move.ts";
import { choiceIn, peopleIn } from "../form-answers.ts";
import { flat, joined, mention, typed } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import { moveField, when, why, words } from "./field.ts";
import { entryLabels } from "./labels.ts";
import type { MoveFace, Teller } from "./row.ts";
import { instant, reason, revision, saying, someone } from "./said.ts";

/** Chosen where a field is to stay as it was noted. */
export const asNoted = "same";

export const correct: MoveFace<"correct"> = {
  atOnce: false,
  asks: ["entry", "as", "decided", "when", "doneBy", "text"],
  text: words((ask) => ask.why),
  reads: (answers) => {
    const entry = Number(choiceIn(answers, moveField.entry) ?? 0);
    if (entry === 0) return { missing: "entry" };
    const decided = (["us", "vendor"] as const).find((one) => one === choiceIn(answers, moveField.decided));
    const as = plainKinds.find((one) => one === choiceIn(answers, moveField.as));
    const [who] = peopleIn(answers, moveField.doneBy) ?? [];
    return { kind: "correct", entry, to: when(answers), as, decided, who, why: why(answers) };
  },
  said: saying("correct", {
    entry: revision,
    to: instant.optional(),
    as: z.enum(plainKinds).optional(),
    decided: z.enum(["us", "vendor"]).optional(),
    who: someone.optional(),
    why: reason,
  }),
  told: (teller, move) => {
    const now = joined(changed(teller, move), ", ");
    return flat(teller.told.correct<Span | Line>(teller.who, entryName(teller, move.entry), now, typed(move.why)));
  },
};

/** What it was really, each in a few words. */
function changed({ telling, told, row }: Teller, { to, as, decided, who }: MoveOf<"correct">): Line[] {
  const { labels } = telling.words.moves;
  return [
    ...(as === undefined ? [] : [[told.really.as(labels[as])]]),
    ...(to === undefined ? [] : [telling.own(to, row.terms.vendorZone)]),
    ...(decided === undefined ? [] : [[told.really.decided[decided]]]),
    ...(who === undefined ? [] : [flat(told.really.who<Span | Line>(mention(who)))]),
  ];
}

export const withdraw: MoveFace<"withdraw"> = {
  atOnce: false,
  asks: ["entry", "text"],
  text: words((ask) => ask.why),
  reads: (answers) => {
    const entry = Number(choiceIn(answers, moveField.entry) ?? 0);
    return entry === 0 ? { missing: "entry" } : { kind: "withdraw", entry, why: why(answers) };
  },
  said: saying("withdraw", { entry: revision, why: reason }),
  told: (teller, { entry, why: reason }) => teller.told.withdraw(teller.who, entryName(teller, entry), typed(reason)),
};

/** What an entry is called on its button. */
function entryName({ row, telling }: Teller, entry: number): string {
  const act = row.course.find(({ revision }) => revision === entry)?.act;
  return (act && entryLabels(telling.words)[act.kind]) ?? String(entry);
}
