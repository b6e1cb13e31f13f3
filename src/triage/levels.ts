// The vendor's levels with their targets, as they hold for one customer.
import { holdsAt, refusalAt } from "../policy/holds-for.ts";
import { isOffered } from "../policy/offered.ts";
import { isBusiness } from "../policy/parts.ts";
import type { Policy, Priority, Target } from "../policy/policy.ts";
import { targetKinds } from "../policy/promise.ts";
import type { CalendarSpec } from "../time/calendar-spec.ts";
import { calendarSpecOf, holidaysUnknown, readingsOf } from "./calendar-spec.ts";
import { fall, type Given, type Outcome, planOf } from "./given.ts";
import type { Promised, TermLevel, TermTarget } from "./term.ts";

/** All levels, or one: then only that one's calendars must be known. */
export function levelsOf(policy: Policy, given: Given, only?: number): Outcome<TermLevel[]> {
  const plan = planOf(policy, given, ["promises"]);
  if (!plan.ok) return plan;
  const offered = policy.priorities.filter((one) => isOffered(one, plan.value?.id));
  const chosen = offered.filter(({ level }) => only === undefined || level === only);
  if (chosen.length === 0) {
    const priorities = offered.map(({ level }) => level);
    return fall({ code: "unknown-priority", priority: only ?? 0, priorities });
  }
  const levels: TermLevel[] = [];
  for (const priority of chosen) {
    const targets = targetsOf(policy, priority, plan.value, given);
    if (!targets.ok) return targets;
    const { level, name, gloss, meaning, when, effort = null, readings = [] } = priority;
    levels.push({ level, name, gloss, meaning, when, effort, readings, targets: targets.value });
  }
  return { ok: true, value: levels };
}

function targetsOf(
  policy: Policy,
  { level }: Priority,
  plan: { readonly id: string } | null,
  given: Given,
): Outcome<TermTarget[]> {
  const applying = policy.targets.filter((one) => holdsAt(one, plan, level));
  const refused = refusalAt(policy, plan, level, given.answers ?? {});
  const unpromised = (kind: Target["kind"]): TermTarget[] =>
    refused ? [{ guaranteed: false, kind, why: refused.why, source: refused.source }] : [];
  // It takes everything, but where nothing is published of the first response alone: then the rest stands beside it.
  const takesAll = refused?.when !== undefined || applying.some(({ kind }) => kind === "first-response");
  if (refused && takesAll && applying.length > 0) {
    return { ok: true, value: inOrder([...new Set(applying.map(({ kind }) => kind))].flatMap(unpromised)) };
  }
  const targets: TermTarget[] = unpromised("first-response");
  for (const target of applying) {
    const promised = promisedBy(policy, target, given);
    if (!promised.ok) return promised;
    targets.push(promised.value);
  }
  return { ok: true, value: inOrder(targets) };
}

function promisedBy(policy: Policy, target: Target, given: Given): Outcome<Promised> {
  const calendar = countedIn(policy, target, given);
  if (!calendar.ok) return calendar;
  const otherwise = target.otherwise && countedIn(policy, target.otherwise, given);
  if (otherwise && !otherwise.ok) return otherwise;
  const { kind, within, measure, aimed, follows, by = null, own, source } = target;
  const names = [target, target.otherwise].map(calendarNamed).filter((name) => name !== undefined);
  const unknown = names.map((name) => holidaysUnknown(policy, name, given)).find((one) => one !== undefined);
  const promised: Promised = {
    guaranteed: true,
    kind,
    within,
    calendar: calendar.value,
    measure,
    ...(aimed ? { aimed } : {}),
    follows,
    by,
    ...(target.otherwise && otherwise
      ? { otherwise: { within: target.otherwise.within, calendar: otherwise.value } }
      : {}),
    ...(own ? { own } : {}),
    readings: [...(target.readings ?? []), ...names.flatMap((name) => readingsOf(policy, name))],
    ...(unknown === undefined ? {} : { holidaysUnknown: unknown }),
    source,
  };
  return { ok: true, value: promised };
}

type Counted = Pick<Target, "within" | "calendar">;

/** Time round the clock is counted in none. */
function calendarNamed(counted: Counted | undefined): string | undefined {
  return counted && isBusiness(counted.within) ? counted.calendar : undefined;
}

/** The calendar that a time is counted in, as it holds for this customer; null: round the clock. */
export function countedIn(policy: Policy, counted: Counted, given: Given): Outcome<CalendarSpec | null> {
  const name = calendarNamed(counted);
  return name === undefined ? { ok: true, value: null } : calendarSpecOf(policy, name, given);
}

function inOrder(targets: TermTarget[]): TermTarget[] {
  return targets.toSorted((a, b) => targetKinds.indexOf(a.kind) - targetKinds.indexOf(b.kind));
}
