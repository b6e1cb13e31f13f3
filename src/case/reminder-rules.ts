// When a room is reminded: the rules, as data.

import { HOUR, MINUTE } from "../time/lengths.ts";
import type { ReminderTopic } from "./notice.ts";
import type { Settings } from "./settings.ts";

/** A moment of a promise's own clock: a share of its time, ms before its deadline (negative: after), or days after it. */
export type Moment = { readonly share: number } | { readonly before: number } | { readonly daysAfter: number };
export type ClockRule = {
  readonly topic: ReminderTopic;
  readonly nth: number;
  readonly at: Moment;
  /** Only of a case whose late vendor is spoken of loudly. */
  readonly loud?: true;
};

/** A fortnight: who has not answered by then is not moved by a bot, and the case can be seen in every list. */
const DAYS = Array.from({ length: 14 }, (_, index) => index + 1);

/** What is said of each promise while it is unkept, in the order in which one overtakes the other. */
export const clockRules: readonly ClockRule[] = [
  { topic: "half", nth: 1, at: { share: 0.5 } },
  { topic: "soon", nth: 1, at: { before: 15 * MINUTE } },
  { topic: "due", nth: 1, at: { before: 0 } },
  { topic: "overdue", nth: 1, at: { before: -30 * MINUTE } },
  { topic: "overdue", nth: 2, at: { before: -2 * HOUR }, loud: true },
  ...DAYS.map((nth): ClockRule => ({ topic: "daily", nth, at: { daysAfter: nth } })),
];

/** Ms after the opening in which nobody is reminded: the card itself says what a reminder would. */
export const cardSaysItFor = MINUTE;

/** Ms after the opening, while the vendor was not told. Not at once: the card itself says so first. */
export function unreportedAfter(priority: number): number {
  return priority === 1 ? 3 * MINUTE : 10 * MINUTE;
}

/** Ms in which we mean to answer what a vendor asks, where nobody chose: half a working day, at priority 1 half an hour. */
export function ownAnswerMs(priority: number): number {
  return priority === 1 ? 30 * MINUTE : 4 * HOUR;
}

/** Ms since the vendor may want to reach somebody: soon, and as a day's and a night's shift end. */
export const atHandAfter: readonly number[] = [0.5 * HOUR, 12 * HOUR, 24 * HOUR];

/** Before a vendor closes on its own, by its own clock: a day before that, or at half of its time, whichever is later. */
export const closingSpokenOf = { share: 0.5, before: 24 * HOUR } as const;

/** How many follow-ups are planned ahead; every change plans anew. */
export const followUpsAhead = 14;

/** How long after a case is restored or closed a satisfaction mail is spoken of: not in the breath of the news itself. */
export const satisfactionAfter = HOUR;

/** Of what would be said at one instant the most telling is said: the greatest of these. */
export const tells: { readonly [T in ReminderTopic]: number } = {
  satisfaction: 0,
  half: 1,
  soon: 2,
  "follow-up": 3,
  unreported: 4,
  ours: 4,
  "at-hand": 4,
  closing: 4,
  due: 5,
  overdue: 6,
  daily: 7,
};

/** Worth saying late: the rest is overtaken by what follows it. */
export const staysTrue: readonly ReminderTopic[] = [
  "unreported",
  "ours",
  "at-hand",
  "closing",
  "due",
  "overdue",
  "daily",
  "follow-up",
  "satisfaction",
];

/** The priority that no quiet hour holds back. */
export const alwaysHeard = 1;

const ofTheLate: readonly ReminderTopic[] = ["overdue", "daily"];

/** Is it for everybody in the channel that the vendor is late? At priority 1, where the room did not choose otherwise. */
export function isLateLoud(topic: string, priority: number, { late }: Pick<Settings, "late">): boolean {
  return priority === alwaysHeard && late !== "thread" && ofTheLate.some((one) => one === topic);
}

/** Where nobody chose an upper bound for a case. */
export const mostRemindersByDefault = 20;
