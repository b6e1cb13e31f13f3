// What the vendor did or was told: the moves from which verdicts follow.
import type { SupportCase } from "../case.ts";
import type { Problem } from "../problem.ts";
import { answered, wentOn } from "./effects.ts";
import { always, type MoveRow } from "./row.ts";

/** A report may be told of late, but not of another month. */
const OLDEST_REPORT = 30 * 24 * 3_600_000;

export const report: MoveRow<"report"> = {
  from: ["open", "waiting", "answered"],
  pointless: ({ reportedAt }) => (reportedAt === null ? null : { code: "already-reported", at: reportedAt }),
  slip: ({ at: said }, { openedAt, respondedAt }, now) => {
    const at = said ?? now;
    if (respondedAt !== null && at > respondedAt) return { code: "after-response", at, respondedAt };
    return pastSlip(at, openedAt - OLDEST_REPORT, now);
  },
  apply: (_, __, at) => ({ reportedAt: at }),
  news: false,
};

/** An automatic acknowledgement is logged; it answers only where the vendor's policy says that it does. */
export const acknowledge: MoveRow<"acknowledge"> = {
  from: ["open"],
  pointless: ({ acknowledgedAt: at }) => (at === null ? null : { code: "already-acknowledged", at }),
  slip: answerSlip,
  apply: (before, _, at) => {
    const logged = { acknowledgedAt: at };
    if (before.terms.response.endedBy !== "acknowledgement") return logged;
    return { ...logged, ...answered(before, at), ...wentOn(before, at), status: "answered" };
  },
  news: false,
};

export const respond: MoveRow<"respond"> = {
  from: ["open", "waiting"],
  pointless: ({ respondedAt: at }) => (at === null ? null : { code: "already-responded", at }),
  slip: answerSlip,
  apply: (before, _, at) => ({ ...answered(before, at), ...wentOn(before, at), status: "answered" }),
  news: true,
};

/** Service that works again is an answer too, where there was none before. */
export const restore: MoveRow<"restore"> = {
  from: ["open", "waiting", "answered"],
  pointless: always,
  slip: answerSlip,
  apply: (before, _, at) => {
    const answer = before.respondedAt === null ? answered(before, at) : {};
    return { ...answer, ...wentOn(before, at), status: "restored", restoredAt: at };
  },
  news: true,
};

/** Where nobody said when the vendor was told, an answer may be older than our record of the case. */
function answerSlip(
  { at }: { readonly at?: number | undefined },
  { reportedAt, openedAt }: SupportCase,
  now: number,
): Problem | null {
  return pastSlip(at ?? now, reportedAt ?? openedAt - OLDEST_REPORT, now);
}

function pastSlip(at: number, earliest: number, now: number): Problem | null {
  if (at > now) return { code: "in-the-future", at };
  return at < earliest ? { code: "too-early", at, earliest } : null;
}
