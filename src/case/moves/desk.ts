// What we do among ourselves: it touches no clock of the vendor's, but for the ticket that a vendor's clock waits for.
import type { Status } from "../case.ts";
import { awaitsTicket } from "./effects.ts";
import { type MoveRow, noProblem, textSlip, vendorSlip } from "./row.ts";

const working: readonly Status[] = ["open", "waiting", "answered"];

export const assign: MoveRow<"assign"> = {
  from: [...working, "restored"],
  pointless: noProblem,
  slip: noProblem,
  apply: (_, { to }) => ({ owner: to }),
  news: true,
  event: "assigned",
};

export const ticket: MoveRow<"ticket"> = {
  from: [...working, "restored"],
  pointless: noProblem,
  slip: ({ number, vendorAt }, _, now) => textSlip(number) ?? vendorSlip(vendorAt, now),
  apply: (before, { number, vendorAt = before.vendorOpenedAt }, at) => {
    const noted = { ticket: number.trim(), vendorOpenedAt: vendorAt };
    return awaitsTicket(before) && before.respondedAt === null ? { ...noted, reportedAt: at } : noted;
  },
  news: false,
  event: "ticket",
};

export const note: MoveRow<"note"> = {
  from: [...working, "restored", "closed"],
  pointless: noProblem,
  slip: ({ text }) => textSlip(text),
  apply: () => ({}),
  news: true,
  event: "noted",
};

export const snooze: MoveRow<"snooze"> = {
  from: working,
  pointless: noProblem,
  slip: ({ until }, _, now) => (until > now ? null : { code: "in-the-past", at: until }),
  apply: (_, { until }) => ({ snoozedUntil: until }),
  news: false,
  event: null,
};

export const mute: MoveRow<"mute"> = {
  from: working,
  pointless: ({ muted }) => (muted ? { code: "already-muted" } : null),
  slip: noProblem,
  apply: () => ({ muted: true }),
  news: false,
  event: null,
};

export const unmute: MoveRow<"unmute"> = {
  from: working,
  pointless: ({ muted }) => (muted ? null : { code: "not-muted" }),
  slip: noProblem,
  apply: () => ({ muted: false }),
  news: false,
  event: null,
};
