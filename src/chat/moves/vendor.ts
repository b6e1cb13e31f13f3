// How people note what the vendor did or was told.
import { z } from "zod";
import type { ReportWay } from "../../case/move.ts";
import { startsWithTicket } from "../../case/moves/effects.ts";
import { Way } from "../../policy/promise.ts";
import { choiceIn } from "../form-answers.ts";
import type { FormAnswers } from "../intent.ts";
import { moveField, ticketAsked, ticketIn, when } from "./field.ts";
import type { MoveFace } from "./row.ts";
import { at, saying } from "./said.ts";

export const report: MoveFace<"report"> = {
  atOnce: false,
  asks: ["logged", "way", "text", "when"],
  text: ticketAsked(true),
  reads: (answers) => ({ kind: "report", at: when(answers), ...unlogged(answers), ...wayIn(answers) }),
  said: saying("report", { at, unlogged: z.boolean().optional(), way: z.enum([...Way.options, "other"]).optional() }),
  told: ({ told, who, vendor, row }, move) =>
    move.unlogged && startsWithTicket(row) ? told.reportUnlogged(who, vendor) : told.report(who, vendor),
};

export const acknowledge: MoveFace<"acknowledge"> = {
  atOnce: true,
  asks: ["when"],
  reads: (answers) => ({ kind: "acknowledge", at: when(answers) }),
  said: saying("acknowledge", { at }),
  told: ({ told, who, vendor }) => told.acknowledge(who, vendor),
};

export const respond: MoveFace<"respond"> = {
  atOnce: true,
  asks: ["when"],
  reads: (answers) => ({ kind: "respond", at: when(answers) }),
  said: saying("respond", { at }),
  told: ({ told, who, vendor }) => told.respond(who, vendor),
};

export const restore: MoveFace<"restore"> = {
  atOnce: true,
  asks: ["when"],
  reads: (answers) => ({ kind: "restore", at: when(answers) }),
  said: saying("restore", { at }),
  told: ({ told, who }) => told.restore(who),
};

export const update: MoveFace<"update"> = {
  atOnce: true,
  asks: ["when"],
  reads: (answers) => ({ kind: "update", at: when(answers) }),
  said: saying("update", { at }),
  told: ({ told, who, vendor }) => told.update(who, vendor),
};

/** A number is a ticket, whatever else was chosen. */
function unlogged(answers: FormAnswers): { readonly unlogged?: true } {
  return choiceIn(answers, moveField.logged) === "no" && ticketIn(answers) === "" ? { unlogged: true } : {};
}

function wayIn(answers: FormAnswers): { readonly way?: ReportWay } {
  const chosen = choiceIn(answers, moveField.way);
  const way = [...Way.options, "other" as const].find((one) => one === chosen);
  return way === undefined ? {} : { way };
}
