// How a case is to be reported: a vendor may answer sooner whoever calls.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import type { Words } from "../../lang/index.ts";
import { durationText } from "../../lang/when.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Way } from "../../policy/promise.ts";
import type { Terms, TermTarget } from "../../triage/terms.ts";
import { whispers } from "../part.ts";
import type { Plain } from "../reply.ts";

/** The way of reporting on which a promise depends; null: none does. */
export function deciding(terms: Pick<Terms, "levels">): Way | null {
  const targets = terms.levels.flatMap((level) => level.targets);
  return targets.flatMap((one) => (one.guaranteed && one.otherwise && one.by ? [one.by] : []))[0] ?? null;
}

/** The same, before the site is known. */
export function decidingIn(policy: Pick<Policy, "targets"> | undefined): Way | null {
  return policy?.targets.find(({ otherwise }) => otherwise !== undefined)?.by ?? null;
}

/** For which way of reporting the published time of the first response is meant, where that is said. */
export function wayNote(row: SupportCase, { moves, language }: Words): Plain[] {
  const first = levelOf(row, row.priority).targets.find(({ kind }) => kind === "first-response");
  return noteOf(first, { moves, language });
}

/** The same before there is a case, where another way of reporting has another time. */
export function otherwiseNote(target: TermTarget, words: Words): Plain[] {
  return target.guaranteed && target.otherwise ? noteOf(target, words) : [];
}

function noteOf(first: TermTarget | undefined, { moves, language }: Pick<Words, "moves" | "language">): Plain[] {
  if (!first?.guaranteed || first.by === null) return [];
  const { within, otherwise } = first;
  const other = otherwise ? [` ${moves.reportOtherwise(durationText(otherwise.within, language))}`] : [];
  return [whispers([moves.reportBy(moves.by[first.by], durationText(within, language)), ...other])];
}
