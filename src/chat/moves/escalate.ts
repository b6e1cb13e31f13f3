// How people say that they went a rung up.
import { rungsOf } from "../../case/rungs.ts";
import { inWords } from "../../lang/text.ts";
import { choiceIn } from "../screens/answers.ts";
import { moveField, when } from "./field.ts";
import type { MoveFace } from "./row.ts";

export const escalate: MoveFace<"escalate"> = {
  atOnce: false,
  asks: ["rung", "when"],
  reads: (answers) => {
    const rung = choiceIn(answers, moveField.rung) ?? null;
    return rung === null ? { missing: "rung" } : { kind: "escalate", at: when(answers), rung };
  },
  told: ({ told, who, row, telling }, { rung }) => {
    const whom = rungsOf(row).find(({ id }) => id === rung)?.whom;
    return told.escalate(who, whom ? inWords(whom, telling.words.language) : rung);
  },
};
