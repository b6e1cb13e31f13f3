// What is wrong with what somebody entered for a move that the case allows.
import type { SupportCase } from "./case.ts";
import type { Move } from "./move.ts";
import { obstacleTo } from "./moves-of.ts";
import type { Problem } from "./problem.ts";

/** A report may be told of late, but not of another month. */
const OLDEST_REPORT = 30 * 24 * 3_600_000;

/** Null: the move can be made at `now`, epoch ms. */
export function problemWith(move: Move, supportCase: SupportCase, now: number): Problem | null {
  return obstacleTo(move.kind, supportCase) ?? slipIn(move, supportCase, now);
}

function slipIn(move: Move, supportCase: SupportCase, now: number): Problem | null {
  switch (move.kind) {
    case "report":
      return reportSlip(move.at ?? now, supportCase, now);
    case "acknowledge":
    case "respond":
    case "restore":
      return pastSlip(move.at ?? now, earliestAnswer(supportCase), now);
    case "reclassify":
      return prioritySlip(move.to, supportCase) ?? textSlip(move.why);
    case "snooze":
      return move.until > now ? null : { code: "in-the-past", at: move.until };
    case "ticket":
      return textSlip(move.number);
    case "note":
      return textSlip(move.text);
    case "pause":
    case "close":
    case "reopen":
      return textSlip(move.why);
    case "resume":
    case "assign":
    case "mute":
    case "unmute":
      return null;
    default:
      return move satisfies never;
  }
}

function reportSlip(at: number, { openedAt, respondedAt }: SupportCase, now: number): Problem | null {
  if (respondedAt !== null && at > respondedAt) return { code: "after-response", at, respondedAt };
  return pastSlip(at, openedAt - OLDEST_REPORT, now);
}

/** Where nobody said when the vendor was told, an answer may be older than our record of the case. */
function earliestAnswer({ reportedAt, openedAt }: SupportCase): number {
  return reportedAt ?? openedAt - OLDEST_REPORT;
}

function pastSlip(at: number, earliest: number, now: number): Problem | null {
  if (at > now) return { code: "in-the-future", at };
  return at < earliest ? { code: "too-early", at, earliest } : null;
}

function prioritySlip(to: number, { priority, terms }: SupportCase): Problem | null {
  const known = terms.levels.map(({ level }) => level);
  if (!known.includes(to)) return { code: "unknown-priority", priority: to, known };
  return to === priority ? { code: "same-priority", priority } : null;
}

function textSlip(text: string): Problem | null {
  return text.trim() === "" ? { code: "empty-text" } : null;
}
