// What is different between two versions of a policy, as far as it changes what somebody is promised or does.
import type { Policy } from "../policy.ts";
import { alike } from "./alike.ts";
import { type Change, ruleNames } from "./change.ts";
import { promisesChanged } from "./promises.ts";

/** In the order in which people ask: what is promised first. Empty: at most the wording is another. */
export function changesBetween(before: Policy, after: Policy): Change[] {
  return [
    ...comings(
      "plan",
      before.plans,
      after.plans,
      ({ id }) => id,
      ({ name }) => name,
    ),
    ...comings(
      "priority",
      before.priorities,
      after.priorities,
      ({ level }) => String(level),
      ({ name }) => name,
    ),
    ...promisesChanged(before, after),
    ...suggestions(before, after),
    ...hours(before, after),
    ...numbers(before, after),
    ...channels(before, after),
    ...readings(before, after),
    ...ruleNames.flatMap((rule): Change[] => (alike(before[rule], after[rule]) ? [] : [{ kind: "rule", rule }])),
  ];
}

/** What has come, gone or is called otherwise. */
function comings<T>(
  thing: "plan" | "priority",
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string,
  nameOf: (one: T) => string,
): Change[] {
  const old = new Map(before.map((one) => [idOf(one), nameOf(one)]));
  const fresh = new Set(after.map(idOf));
  return [
    ...before
      .filter((one) => !fresh.has(idOf(one)))
      .map((one): Change => ({ kind: "removed", thing, name: nameOf(one) })),
    ...after.flatMap((one): Change[] => {
      const was = old.get(idOf(one));
      if (was === undefined) return [{ kind: "added", thing, name: nameOf(one) }];
      return was === nameOf(one) ? [] : [{ kind: "renamed", thing, name: nameOf(one), before: was }];
    }),
  ];
}

function suggestions(before: Policy, after: Policy): Change[] {
  return after.priorities.flatMap(({ level, when }): Change[] => {
    const was = before.priorities.find((one) => one.level === level);
    return was && !alike(was.when, when) ? [{ kind: "suggested", level }] : [];
  });
}

function hours(before: Policy, after: Policy): Change[] {
  const names = [...new Set([...Object.keys(before.calendars), ...Object.keys(after.calendars)])];
  return names.flatMap((name): Change[] => {
    const [was, is] = [before.calendars[name], after.calendars[name]];
    if (!was) return [{ kind: "added", thing: "calendar", name }];
    if (!is) return [{ kind: "removed", thing: "calendar", name }];
    return alike(was, is) ? [] : [{ kind: "hours", name, before: was, after: is }];
  });
}

function numbers(before: Policy, after: Policy): Change[] {
  const lines = ({ hotlines }: Policy) => new Map((hotlines?.lines ?? []).map((line) => [line.number, line]));
  return things("number", lines(before), lines(after));
}

function channels(before: Policy, after: Policy): Change[] {
  const ways = (policy: Policy) => new Map(policy.channels.map((channel) => [channel.id, channel]));
  return things("channel", ways(before), ways(after));
}

function things(
  thing: "number" | "channel",
  before: ReadonlyMap<string, object>,
  after: ReadonlyMap<string, object>,
): Change[] {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return [
    ...gone.map((name): Change => ({ kind: "removed", thing, name })),
    ...[...after].flatMap(([name, is]): Change[] => {
      const was = before.get(name);
      if (!was) return [{ kind: "added", thing, name }];
      return alike(was, is) ? [] : [{ kind: "altered", thing, name }];
    }),
  ];
}

function readings(before: Policy, after: Policy): Change[] {
  const names = [...new Set([...Object.keys(before.readings), ...Object.keys(after.readings)])];
  return names.flatMap((name): Change[] => {
    const [was, is] = [before.readings[name], after.readings[name]];
    if (!was) return [{ kind: "added", thing: "reading", name }];
    if (!is) return [{ kind: "removed", thing: "reading", name }];
    return was.inForce === is.inForce ? [] : [{ kind: "read", id: name, before: was.inForce, after: is.inForce }];
  });
}
