// The four policies as they stand in policies/, for tests that ask them.
import { loadCatalog } from "../../src/policy/catalog.ts";
import type { Answers } from "../../src/policy/impact.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Outcome } from "../../src/triage/given.ts";

const catalog = await loadCatalog("policies");

export function policy(id: string): Policy {
  const found = catalog.find(id);
  if (!found) throw new Error(`policies/ has no ${id}`);
  return found;
}

/** What came out, or a failed test that says what was missing. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.shortfall));
  return outcome.value;
}

export function shortfallOf(outcome: Outcome<unknown>) {
  return outcome.ok ? null : outcome.shortfall;
}

export const allWell: Answers = {
  environment: "production",
  impact: "none",
  extent: "whole",
  pattern: "constant",
  workaround: "acceptable",
  dataLoss: false,
  security: false,
  goLive: false,
  preview: false,
  outside: false,
  scope: "unknown",
};

export function answers(some: Partial<Answers>): Answers {
  return { ...allWell, ...some };
}

export const germany = { country: "DE", zone: "Europe/Berlin" };
