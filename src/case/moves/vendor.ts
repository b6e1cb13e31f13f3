// What the vendor did or was told: the moves from which verdicts follow.
import { answered, startsWithTicket, wentOn } from "./effects.ts";
import { type MoveRow, noProblem } from "./row.ts";

export const report: MoveRow<"report"> = {
  from: ["open", "waiting", "answered"],
  pointless: ({ reportedAt }) => (reportedAt === null ? null : { code: "already-reported", at: reportedAt }),
  slip: noProblem,
  apply: (before, { unlogged, way }, at) => {
    if (unlogged && startsWithTicket(before)) return { toldAt: before.toldAt ?? at };
    return { reportedAt: at, reportedBy: way };
  },
  news: true,
  event: "reported",
};

/** An automatic acknowledgement is logged; it answers only where the vendor's policy says that it does. */
export const acknowledge: MoveRow<"acknowledge"> = {
  from: ["open"],
  pointless: ({ acknowledgedAt: at }) => (at === null ? null : { code: "already-acknowledged", at }),
  slip: noProblem,
  apply: (before, _, at) => {
    const logged = { acknowledgedAt: at };
    if (before.terms.response.endedBy !== "acknowledgement") return logged;
    return { ...logged, ...answered(before, at), ...wentOn(before, at), status: "answered" };
  },
  news: true,
  event: "acknowledged",
};

export const respond: MoveRow<"respond"> = {
  from: ["open", "waiting"],
  pointless: ({ respondedAt: at }) => (at === null ? null : { code: "already-responded", at }),
  slip: noProblem,
  apply: (before, _, at) => ({ ...answered(before, at), ...wentOn(before, at), status: "answered" }),
  news: true,
  event: "answered",
};

/** Service that works again is an answer too, where there was none before. */
export const restore: MoveRow<"restore"> = {
  from: ["open", "waiting", "answered"],
  pointless: noProblem,
  slip: noProblem,
  apply: (before, _, at) => {
    const answer = before.respondedAt === null ? answered(before, at) : {};
    return { ...answer, ...wentOn(before, at), status: "restored", restoredAt: at };
  },
  news: true,
  event: "restored",
};

/** Before the vendor answered, what it tells is its answer. */
export const update: MoveRow<"update"> = {
  from: ["answered", "waiting"],
  pointless: ({ respondedAt, status }) =>
    respondedAt === null ? { code: "not-allowed", move: "update", status } : null,
  slip: noProblem,
  apply: ({ updates }, _, at) => ({ updates: [...updates, at] }),
  news: true,
  event: "updated",
};
