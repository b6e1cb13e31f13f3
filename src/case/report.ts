// How a vendor kept its promises, in figures that are fair to both sides.
import type { Duration } from "../policy/parts.ts";
import type { Measure } from "../policy/policy.ts";
import type { Exclusion, Judgement } from "./judgement.ts";

/** One promise or average of one vendor, plan and priority: the priority that was in force when it was due. */
export type ReportRow = {
  readonly vendor: string;
  readonly vendorName: string;
  readonly plan: { readonly id: string; readonly name: string } | null;
  readonly priority: number;
  readonly kind: Judgement["kind"];
  /** What was promised; null: nothing was. */
  readonly within: Duration | null;
  readonly measure: Measure;
  readonly met: number;
  /** Answered too late, or not yet although it is due. */
  readonly missed: number;
  readonly notYetDue: number;
  /** Of an average: how many took longer than was published. */
  readonly longer: number;
  /** Cases that say nothing about the vendor, by the reason why. */
  readonly excluded: { readonly [W in Exclusion]: number };
  /** How long it took in the promise's own clock, ms, of what came; null: nothing did. `ninth`: nine of ten were as fast. */
  readonly took: { readonly count: number; readonly median: number; readonly ninth: number } | null;
  /** Ms late by the promise's own clock, of the latest; null: nothing came late. */
  readonly worst: number | null;
  /** How often the vendor gave another priority. */
  readonly reclassified: number;
  /** Ms of calendar time that the vendor waited for us, in all. */
  readonly waited: number;
  /** How much of that it waited for somebody whom it could reach. */
  readonly unreached: number;
  /** Ms that it waited for our word that it works: of whole cases, each counted in one line of its vendor. */
  readonly unconfirmed: number;
};

/** A share of the judged, and between what it lies in truth, with a confidence of 95 %. */
export type Share = { readonly share: number; readonly low: number; readonly high: number; readonly few: boolean };

/** Below so many judged cases a share says more about chance than about the vendor. */
const few = 30;
const z = 1.959964;

/** Wilson's interval, which stays honest at few cases and at 0 or 100 %. Null: nothing was judged. */
export function shareOf({ met, missed }: Pick<ReportRow, "met" | "missed">): Share | null {
  const all = met + missed;
  if (all === 0) return null;
  const share = met / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const reach = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), few: all < few };
}
