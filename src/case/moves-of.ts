// Which moves a case offers now: the table, less what would make no sense.
import type { SupportCase } from "./case.ts";
import { allowed, type MoveKind } from "./move.ts";
import type { Problem } from "./problem.ts";

/** In the table's order. Exactly these are drawn as buttons, and `make` refuses all others. */
export function movesOf(supportCase: SupportCase): readonly MoveKind[] {
  return allowed[supportCase.status].filter((move) => obstacleTo(move, supportCase) === null);
}

/** What keeps a kind of move from being made now, whatever it says; null: nothing. */
export function obstacleTo(move: MoveKind, supportCase: SupportCase): Problem | null {
  const { status } = supportCase;
  return (
    pointless(move, supportCase) ?? (allowed[status].includes(move) ? null : { code: "not-allowed", move, status })
  );
}

function pointless(move: MoveKind, { reportedAt, acknowledgedAt, respondedAt, terms, muted }: SupportCase) {
  const found: { readonly [M in MoveKind]?: Problem | null } = {
    report: reportedAt === null ? null : { code: "already-reported", at: reportedAt },
    acknowledge: acknowledgedAt === null ? null : { code: "already-acknowledged", at: acknowledgedAt },
    respond: respondedAt === null ? null : { code: "already-responded", at: respondedAt },
    pause: terms.response.pauses ? null : { code: "clock-never-pauses" },
    mute: muted ? { code: "already-muted" } : null,
    unmute: muted ? null : { code: "not-muted" },
  };
  return found[move] ?? null;
}
