// How people say that a case goes on otherwise: its clock, its priority, its end.
import { z } from "zod";
import { levelOf } from "../../case/standing.ts";
import { choiceIn } from "../form-answers.ts";
import type { FormAnswers } from "../intent.ts";
import { levelName } from "../level-name.ts";
import { flat, typed } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import { moveField, vendorAt, when, why, words } from "./field.ts";
import type { MoveFace } from "./row.ts";
import { at, reason, saying } from "./said.ts";

export const pause: MoveFace<"pause"> = {
  atOnce: false,
  asks: ["awaits", "text", "when"],
  text: words((ask) => ask.pauseWhy),
  reads: (answers) => ({ kind: "pause", at: when(answers), why: why(answers), ...awaitsIn(answers) }),
  said: saying("pause", { at, why: reason, awaits: z.enum(["answer", "contact"]).optional() }),
  told: ({ told, who, vendor, telling }, { why: wanted, awaits }) => {
    const { ours } = telling.words;
    return (awaits === "contact" ? ours.told : told.pause)(who, vendor, typed(wanted));
  },
};

export const resume: MoveFace<"resume"> = {
  atOnce: true,
  asks: ["when"],
  reads: (answers) => ({ kind: "resume", at: when(answers) }),
  said: saying("resume", { at }),
  told: ({ told, who, vendor }) => told.resume(who, vendor),
};

export const reclassify: MoveFace<"reclassify"> = {
  atOnce: false,
  asks: ["to", "by", "text", "when"],
  text: words((ask) => ask.why),
  reads: (answers) => {
    const to = Number(choiceIn(answers, moveField.to) ?? 0);
    const by = choiceIn(answers, moveField.by) === "vendor" ? "vendor" : "us";
    return to === 0 ? { missing: "to" } : { kind: "reclassify", at: when(answers), to, by, why: why(answers) };
  },
  said: saying("reclassify", { at, to: z.int().min(0).max(99), by: z.enum(["us", "vendor"]), why: reason }),
  told: ({ told, who, vendor, row, telling }, { to, by, why: reason }) => {
    const level = levelName(levelOf(row, to), telling.words.language);
    return by === "vendor"
      ? told.reclassifyVendor(who, vendor, level, typed(reason))
      : told.reclassifyUs(who, level, typed(reason));
  },
};

export const close: MoveFace<"close"> = {
  atOnce: false,
  asks: ["text", "when", "vendorAt"],
  text: { ...words((ask) => ask.closeWhy), optional: true },
  reads: (answers) => ({ kind: "close", at: when(answers), why: why(answers), vendorAt: vendorAt(answers) }),
  said: saying("close", { at, why: reason, vendorAt: at }),
  told: ({ told, who, row, telling }, { why: ending, vendorAt: closed }) => [
    ...(ending === "" ? telling.words.over.closed(who) : told.close(who, typed(ending))),
    ...(closed === undefined ? [] : flat(told.vendorClosed<Span | Line>(telling.own(closed, row.terms.vendorZone)))),
  ],
};

export const reopen: MoveFace<"reopen"> = {
  atOnce: false,
  asks: ["text", "when"],
  text: { ...words((ask) => ask.why), optional: true },
  reads: (answers) => ({ kind: "reopen", at: when(answers), why: why(answers) }),
  said: saying("reopen", { at, why: reason }),
  told: ({ told, who, telling }, move) =>
    move.why === "" ? telling.words.over.reopened(who) : told.reopen(who, typed(move.why)),
};

function awaitsIn(answers: FormAnswers): { readonly awaits?: "contact" } {
  return choiceIn(answers, moveField.awaits) === "contact" ? { awaits: "contact" } : {};
}
