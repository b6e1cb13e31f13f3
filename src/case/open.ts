// How a case begins: what was found out about a damage, under the terms of that day.
import type { Person, SupportCase } from "./case.ts";
import type { Change } from "./change.ts";
import { settled, untouched } from "./course.ts";
import { type Act, stepOf } from "./journal.ts";
import { noticesOf } from "./notices.ts";
import { factsOf, sealed } from "./seal.ts";
import type { Settings } from "./settings.ts";
import { deadlinesThen } from "./standing.ts";

/** `id` and `number` are handed in. `reportedAt`, epoch ms: the vendor was told already; null: not yet. */
export type Draft = Pick<
  SupportCase,
  | "id"
  | "tenant"
  | "number"
  | "title"
  | "description"
  | "answers"
  | "suggested"
  | "priority"
  | "differsBecause"
  | "terms"
  | "site"
  | "language"
  | "reporter"
  | "owner"
  | "contact"
  | "room"
> &
  Pick<SupportCase, "reportedBy"> & {
    readonly ticket?: string | null | undefined;
    readonly reportedAt?: number | null | undefined;
  };

/**
 * The case with its first journal line, and all that is to be said of it; `now` is epoch ms.
 * @throws Error where the report lies after now, or the terms have no such priority: the form that asks keeps both out.
 */
export function open(draft: Draft, by: Person, now: number, settings: Settings): Change {
  const { ticket = null, reportedAt = null, reportedBy, ...given } = draft;
  if ((reportedAt ?? now) > now) throw new RangeError(`case ${draft.id} is reported in the future`);
  const { suggested, priority, answers, differsBecause, owner } = given;
  const act: Act = {
    kind: "open",
    answers,
    suggested,
    priority,
    reportedAt,
    reportedBy,
    differsBecause,
    owner,
    ticket,
  };
  const noted = { revision: 1, happenedAt: now, notedAt: now, by, act };
  const opened = settled({ ...unsaid, ...given, ticket, reportedAt, openedAt: now, course: [stepOf(noted)] });
  const facts = factsOf(opened);
  const entry = sealed({ ...noted, deadlines: deadlinesThen(opened, now), moved: null, verdict: null, facts }, null);
  return {
    onto: null,
    case: { ...opened, chain: entry.seal.chain },
    entry,
    notices: noticesOf(opened, entry, now, settings),
  };
}

const unsaid = { ...untouched, revision: 1, card: null, reminded: 0, stood: [] } as const;
