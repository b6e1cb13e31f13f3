// The vendor's policy as it was frozen when the case was opened: name, version, clauses and readings.
import type { SupportCase } from "../case/case.ts";
import { levelOf } from "../case/standing.ts";
import type { Text } from "../policy/parts.ts";
import type { TermLevel, Terms } from "../triage/terms.ts";

export type PolicyTold = {
  readonly vendor: string;
  readonly name: string;
  readonly version: string;
  readonly plan: string | null;
  /** The vendor's own zone. */
  readonly zone: string;
  /** What answers, from when its clock runs, and whether it stands still while it waits for us. */
  readonly response: Terms["response"];
  /** The priorities that the case ever had. */
  readonly levels: readonly Pick<TermLevel, "level" | "name" | "gloss" | "meaning" | "targets">[];
  /** How wordings were read that can be read two ways: those that its deadlines rest on. */
  readonly readings: readonly { readonly id: string; readonly published: Text; readonly chosen: Text }[];
};

export function policyTold(row: SupportCase): PolicyTold {
  const { terms, stood, priority } = row;
  const had = [...new Set([...stood.map(({ level }) => level), priority])].toSorted();
  const levels = had.map((level) => levelOf(row, level));
  const used = levels.flatMap(({ targets }) => targets.flatMap((one) => (one.guaranteed ? one.readings : [])));
  return {
    vendor: terms.vendor,
    name: terms.vendorName,
    version: terms.version,
    plan: terms.plan?.name ?? null,
    zone: terms.vendorZone,
    response: terms.response,
    levels: levels.map(({ level, name, gloss, meaning, targets }) => ({ level, name, gloss, meaning, targets })),
    readings: terms.readings
      .filter(({ id }) => used.includes(id))
      .map(({ id, published, chosen }) => ({ id, published, chosen })),
  };
}
