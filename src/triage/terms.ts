// The part of a policy that one case stands under: a copy, plain JSON, that later edits of the policy don't move.
import { holdsFor } from "../policy/holds-for.ts";
import type { Policy } from "../policy/policy.ts";
import { type Given, type Outcome, planOf } from "./given.ts";
import { countedIn, levelsOf } from "./levels.ts";
import { reachOf } from "./reach.ts";
import type { TermReading, Terms } from "./term.ts";

export type * from "./term.ts";

/** Everything that a case needs: all levels and every way to reach the vendor. The copy shares nothing with the policy. */
export function termsOf(policy: Policy, given: Given): Outcome<Terms> {
  const plan = planOf(policy, given, ["promises", "reach"]);
  if (!plan.ok) return plan;
  const levels = levelsOf(policy, given);
  if (!levels.ok) return levels;
  const reach = reachOf(policy, given);
  if (!reach.ok) return reach;
  const closing = closingOf(policy, given);
  if (!closing.ok) return closing;
  const {
    id: vendor,
    name: vendorName,
    version,
    home,
    response,
    reclassification,
    escalation = [],
    notes = [],
  } = policy;
  const ladder = escalation.filter((rung) => holdsFor(rung, plan.value));
  const terms: Terms = {
    vendor,
    vendorName,
    version,
    plan: plan.value && { id: plan.value.id, name: plan.value.name },
    vendorZone: home.zone,
    levels: levels.value,
    response,
    ...reach.value,
    ...(closing.value ? { closing: closing.value } : {}),
    reclassification: reclassification ? { by: reclassification.by, text: reclassification.text } : null,
    ...(ladder.length > 0 ? { ladder } : {}),
    readings: readingsInForce(policy),
    notes: notes.filter((note) => holdsFor(note, plan.value)),
  };
  return { ok: true, value: structuredClone(terms) };
}

function closingOf(policy: Policy, given: Given): Outcome<Terms["closing"] | null> {
  const { closesAfter } = policy;
  if (!closesAfter) return { ok: true, value: null };
  const calendar = countedIn(policy, closesAfter, given);
  const { within, source } = closesAfter;
  return calendar.ok ? { ok: true, value: { within, calendar: calendar.value, source } } : calendar;
}

/** The readings of a policy as they are in force, ids as `vendor.reading`. */
export function readingsInForce(policy: Pick<Policy, "id" | "readings">): TermReading[] {
  return Object.entries(policy.readings).map(([id, { published, inForce, options }]) => {
    const chosen = options[inForce];
    if (!chosen) throw new Error(`${policy.id}.${id}: the reading in force, ${inForce}, is none of its options`);
    const others = Object.entries(options).filter(([option]) => option !== inForce);
    return { id: `${policy.id}.${id}`, published, chosen: chosen.text, others: others.map(([, { text }]) => text) };
  });
}
