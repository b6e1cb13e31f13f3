// One move of every kind.
import type { Move, MoveKind } from "../../src/case/move.ts";
import { jonas } from "./people.ts";

type Filling = { readonly at: number; readonly to: number; readonly until: number };

export function sampleMove(kind: MoveKind, { at, to, until }: Filling): Move {
  const all: { readonly [K in MoveKind]: Move } = {
    report: { kind: "report", at },
    acknowledge: { kind: "acknowledge", at },
    respond: { kind: "respond", at },
    restore: { kind: "restore", at },
    update: { kind: "update", at },
    pause: { kind: "pause", why: "it wants log files", ...(to % 2 === 0 ? { awaits: "contact" } : {}) },
    resume: { kind: "resume" },
    reclassify: { kind: "reclassify", to, by: "vendor", why: "so it is" },
    escalate: { kind: "escalate", rung: "agree-priority" },
    assign: { kind: "assign", to: jonas },
    ticket: { kind: "ticket", number: "4711" },
    note: { kind: "note", text: "called" },
    snooze: { kind: "snooze", until },
    mute: { kind: "mute" },
    unmute: { kind: "unmute" },
    close: { kind: "close", why: "done" },
    correct: { kind: "correct", entry: 2, to: at, why: "it was earlier" },
    withdraw: { kind: "withdraw", entry: 2, why: "the wrong button" },
    reopen: { kind: "reopen", why: "again" },
  };
  return all[kind];
}
