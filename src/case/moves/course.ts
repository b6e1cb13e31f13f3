// Moves that change how a case goes on: its clock, its priority, its end.
import type { Pause, SupportCase } from "../case.ts";
import type { Problem } from "../problem.ts";
import { wentOn, workingStatus } from "./effects.ts";
import { type MoveRow, noProblem, textSlip, vendorSlip } from "./row.ts";

export const pause: MoveRow<"pause"> = {
  from: ["open", "answered"],
  pointless: noProblem,
  slip: ({ why }) => textSlip(why),
  apply: ({ pauses }, { awaits }, at) => ({
    status: "waiting",
    pauses: [...pauses, { from: at, until: null, ...(awaits === "contact" ? { awaits } : {}) }],
  }),
  news: true,
  event: "paused",
};

export const resume: MoveRow<"resume"> = {
  from: ["waiting"],
  pointless: noProblem,
  slip: noProblem,
  apply: (before, _, at) => ({ ...wentOn(before, at), status: workingStatus(before) }),
  news: true,
  event: "resumed",
};

export const reclassify: MoveRow<"reclassify"> = {
  from: ["open", "waiting", "answered"],
  pointless: noProblem,
  slip: ({ to, why }, row) => prioritySlip(to, row) ?? textSlip(why),
  apply: ({ suggested, stood }, { to, why, by }, at) => ({
    priority: to,
    differsBecause: to === suggested ? null : why,
    stood: [...stood, { level: to, from: at, by }],
  }),
  news: true,
  event: "reclassified",
};

export const close: MoveRow<"close"> = {
  from: ["open", "waiting", "answered", "restored"],
  pointless: noProblem,
  slip: ({ vendorAt }, _, now) => vendorSlip(vendorAt, now),
  apply: (before, { vendorAt }, at) => ({
    ...wentOn(before, at),
    status: "closed",
    closedAt: at,
    vendorClosedAt: vendorAt,
    snoozedUntil: null,
  }),
  news: true,
  event: "closed",
};

/** What was answered stays answered. Whether the clock stood still meanwhile is the policy's word, as with any pause. */
export const reopen: MoveRow<"reopen"> = {
  from: ["restored", "closed"],
  pointless: noProblem,
  slip: noProblem,
  apply: (before, _, at) => {
    const from = before.restoredAt ?? before.closedAt ?? at;
    const awaits = before.restoredAt === null ? "nothing" : "confirmation";
    const pauses: readonly Pause[] = [...before.pauses, { from, until: at, awaits }];
    return { pauses, status: workingStatus(before), restoredAt: null, closedAt: null, vendorClosedAt: undefined };
  },
  news: true,
  event: "reopened",
};

function prioritySlip(to: number, { priority, terms }: SupportCase): Problem | null {
  const known = terms.levels.map(({ level }) => level);
  if (!known.includes(to)) return { code: "unknown-priority", priority: to, known };
  return to === priority ? { code: "same-priority", priority } : null;
}
