// How the vendor is reached now: which number, which channel, who may use them.
import type { Policy } from "../../src/policy/policy.ts";
import type { Given } from "../../src/triage/given.ts";
import { channelsFor, type Hotline, hotlinesFor } from "../../src/triage/hotline.ts";
import type { Reach } from "../../src/triage/reach.ts";
import type { Desk } from "./desk.ts";
import { readGiven } from "./due.ts";
import { type Raw, readInstant, readPriority, readVendor, slipOf, unknownWord } from "./read.ts";
import { nowhere } from "./site.ts";
import { Slip } from "./slip.ts";

export type Reached = {
  readonly policy: Policy;
  readonly given: Given;
  readonly reach: Reach;
  readonly priority: number | undefined;
  readonly at: number;
  readonly hotlines: readonly Hotline[];
  readonly channels: ReturnType<typeof channelsFor>;
};

export function answerHotline(desk: Desk, raw: Raw): Reached | Slip {
  const policy = readVendor(raw, desk);
  if (policy instanceof Slip) return policy;
  const priority = readPriority(raw, policy);
  if (priority instanceof Slip) return priority;
  const levels = policy.priorities.map(({ level }) => level);
  if (priority !== undefined && !levels.includes(priority)) {
    return unknownWord("unanswered", "unknown-priority", "priority", String(priority), levels.map(String));
  }
  const at = readInstant(raw, ["at", "reportedAt"], desk);
  if (at instanceof Slip) return at;
  const given = readGiven(raw, policy);
  return given instanceof Slip ? given : reachedAt(desk, policy, given, priority, at);
}

export function reachedAt(
  desk: Desk,
  policy: Policy,
  given: Given,
  priority: number | undefined,
  at: number,
): Reached | Slip {
  const reach = desk.reach(policy, given);
  if (!reach.ok) return slipOf(reach.shortfall, policy);
  const { site } = given;
  // Of lines in several regions none is the right one until the site is known.
  if (reach.value.regions.length > 1) {
    if (!site) return slipOf({ code: "site-needed" }, policy);
    if (site.country === nowhere) {
      return new Slip("unanswered", "country-needed", "country", ({ errors }) => errors.countryNeeded(site.zone));
    }
  }
  try {
    const hotlines = hotlinesFor(reach.value, { site, priority, at });
    return {
      policy,
      given,
      reach: reach.value,
      priority,
      at,
      hotlines,
      channels: channelsFor(reach.value, { priority, at }),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Slip("unanswered", "out-of-reach", "at", ({ errors }) => errors.outOfReach);
  }
}
