// How people say what they do among themselves.

import { MINUTE } from "../../time/lengths.ts";
import { choiceIn, peopleIn } from "../form-answers.ts";
import { flat, mention, typed } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import { moveField, ticketAsked, ticketIn, vendorAt, when, why, words } from "./field.ts";
import type { MoveFace } from "./row.ts";
import { at, instant, reason, saying, someone, ticketNumber } from "./said.ts";

export const assign: MoveFace<"assign"> = {
  atOnce: false,
  asks: ["who"],
  reads: (answers) => {
    const [to] = peopleIn(answers, moveField.who) ?? [];
    return to ? { kind: "assign", to } : { missing: "who" };
  },
  said: saying("assign", { to: someone }),
  told: ({ told, who, vendor, telling }, { to, calling }) =>
    calling === undefined
      ? told.assign(who, mention(to, true))
      : [...told.calling(who, vendor), `, ${called(calling, telling.words.card.extension)}`],
};

/** The number is kept with its extension in brackets; it is read out in words. */
function called(number: string, extension: (digits: string) => string): string {
  return number.replace(/ \((\d+)\)$/, (_, digits: string) => ` ${extension(digits)}`);
}

export const ticket: MoveFace<"ticket"> = {
  atOnce: false,
  asks: ["text", "vendorAt", "when"],
  text: ticketAsked(false),
  reads: (answers) => ({
    kind: "ticket",
    at: when(answers),
    number: ticketIn(answers),
    vendorAt: vendorAt(answers),
  }),
  said: saying("ticket", { at, number: ticketNumber, vendorAt: at }),
  told: ({ told, who, row, telling }, { number, vendorAt: opened }) => [
    ...told.ticket(who, typed(number)),
    ...(opened === undefined ? [] : flat(told.vendorOpened<Span | Line>(telling.own(opened, row.terms.vendorZone)))),
  ],
};

export const note: MoveFace<"note"> = {
  atOnce: false,
  asks: ["text"],
  text: { ...words((ask) => ask.note), hint: (ask) => ask.noteHint },
  reads: (answers) => ({ kind: "note", text: why(answers) }),
  said: saying("note", { text: reason }),
  told: ({ told, who }, { text }) => told.note(who, typed(text)),
};

export const snooze: MoveFace<"snooze"> = {
  atOnce: false,
  asks: ["until"],
  reads: (answers, now) => {
    const minutes = Number(choiceIn(answers, moveField.until) ?? 0);
    return minutes > 0 ? { kind: "snooze", until: now + minutes * MINUTE } : { missing: "until" };
  },
  said: saying("snooze", { until: instant }),
  told: ({ told, who, row, telling }, { until }) =>
    flat(told.snooze<Span | Line>(who, telling.own(until, row.terms.vendorZone))),
};

export const mute: MoveFace<"mute"> = {
  atOnce: true,
  asks: [],
  reads: () => ({ kind: "mute" }),
  said: saying("mute", {}),
  told: ({ told, who }) => told.mute(who),
};

export const unmute: MoveFace<"unmute"> = {
  atOnce: true,
  asks: [],
  reads: () => ({ kind: "unmute" }),
  said: saying("unmute", {}),
  told: ({ told, who }) => told.unmute(who),
};
