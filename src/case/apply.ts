// What each act makes of the row: the one function that writes a case, so that its journal can be played again.
import type { Pause, Status, SupportCase } from "./case.ts";
import type { Act } from "./journal.ts";

export type LaterAct = Exclude<Act, { readonly kind: "open" }>;

/** The case after an act that was written down at `at`, epoch ms. It asks nothing: what may not be is refused before. */
export function applied(before: SupportCase, act: LaterAct, at: number): SupportCase {
  return { ...before, ...changes(before, act, at), revision: before.revision + 1 };
}

/** The case as its journal says, played from the row that opened it. */
export function replayed(
  opened: SupportCase,
  acts: readonly { readonly act: Act; readonly at: number }[],
): SupportCase {
  return acts.reduce((row, { act, at }) => (act.kind === "open" ? row : applied(row, act, at)), opened);
}

function changes(before: SupportCase, act: LaterAct, at: number): Partial<SupportCase> {
  switch (act.kind) {
    case "report":
      return { reportedAt: act.at ?? at };
    case "acknowledge":
      return acknowledged(before, act.at ?? at, at);
    case "respond":
      return { ...responded(before, act.at ?? at), ...wentOn(before, at), status: "answered" };
    case "restore":
      return restored(before, act.at ?? at, at);
    case "pause":
      return { status: "waiting", pauses: [...before.pauses, { from: at, until: null }] };
    case "resume":
      return { ...wentOn(before, at), status: workingStatus(before) };
    case "reclassify":
      return { priority: act.to, differsBecause: act.to === before.suggested ? null : act.why };
    case "assign":
      return { owner: act.to };
    case "ticket":
      return { ticket: act.number.trim() };
    case "note":
      return {};
    case "snooze":
      return { snoozedUntil: act.until };
    case "mute":
      return { muted: true };
    case "unmute":
      return { muted: false };
    case "close":
      return { ...wentOn(before, at), status: "closed", closedAt: at, snoozedUntil: null };
    case "reopen":
      return reopened(before, at);
    case "undelivered":
      return { undelivered: act.why };
    case "delivered":
      return { undelivered: null };
    default:
      return act satisfies never;
  }
}

/** An automatic acknowledgement is logged; it answers only where the vendor's policy says that it does. */
function acknowledged(before: SupportCase, when: number, at: number): Partial<SupportCase> {
  const logged = { acknowledgedAt: when };
  if (before.terms.response.endedBy !== "acknowledgement") return logged;
  return { ...logged, ...responded(before, when), ...wentOn(before, at), status: "answered" };
}

/** Service that works again is an answer too, where there was none before. */
function restored(before: SupportCase, when: number, at: number): Partial<SupportCase> {
  const answer = before.respondedAt === null ? responded(before, when) : {};
  return { ...answer, ...wentOn(before, at), status: "restored", restoredAt: when };
}

/** What was answered stays answered. The time that the case was thought to be over counts for nobody. */
function reopened(before: SupportCase, at: number): Partial<SupportCase> {
  const from = before.restoredAt ?? before.closedAt ?? at;
  const pauses: readonly Pause[] = [...before.pauses, { from, until: at }];
  return { pauses, status: workingStatus(before), restoredAt: null, closedAt: null };
}

function responded({ priority }: SupportCase, when: number): Partial<SupportCase> {
  return { respondedAt: when, respondedUnder: priority };
}

function workingStatus({ respondedAt }: SupportCase): Status {
  return respondedAt === null ? "open" : "answered";
}

/** The vendor waits for us no longer. */
function wentOn({ pauses }: SupportCase, at: number): Pick<SupportCase, "pauses"> {
  return { pauses: pauses.map((pause) => (pause.until === null ? { ...pause, until: at } : pause)) };
}
