// How people say that they went a rung up.
import { z } from "zod";
import { rungsOf } from "../../case/rungs.ts";
import { inWords } from "../../lang/text.ts";
import { choiceIn } from "../form-answers.ts";
import { moveField, when } from "./field.ts";
import type { MoveFace } from "./row.ts";
import { at, saying } from "./said.ts";

export const escalate: MoveFace<"escalate"> = {
  atOnce: false,
  asks: ["rung", "when"],
  reads: (answers) => {
    const rung = choiceIn(answers, moveField.rung) ?? null;
    return rung === null ? { missing: "rung" } : { kind: "escalate", at: when(answers), rung };
  },
  said: saying("escalate", { at, rung: z.string().min(1).max(100) }),
  told: ({ told, who, row, telling }, { rung }) => {
    const whom = rungsOf(row).find(({ id }) => id === rung)?.whom;
    return told.escalate(who, whom ? inWords(whom, telling.words.language) : rung);
  },
};
